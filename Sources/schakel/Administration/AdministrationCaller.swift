import PeerClient
import StrictJSON
import Workbench

/// Asks the administration, and puts its refusals in words.
struct AdministrationCaller: Sendable {
    let client: AdministrationClient
    let employee: String?

    private static let limits = JSONLimits(maximumBytes: 64 << 20, maximumDepth: 64)

    /// What the exchange says of its administration.
    func description() async throws -> JSONValue {
        let reply = try await send("GET", "/openapi.json")
        do {
            return try JSONValue(parsing: reply.body, limits: Self.limits)
        } catch {
            throw CommandFailure("What answers at this address does not describe an administration (\(error)).")
        }
    }

    /// Does one thing and gives what came back, as text. A change of what has versions says which one it means.
    func perform(_ operation: DescribedOperation, _ request: DescribedOperation.Request, expecting version: Int?) async throws -> String {
        var fields: [(name: String, value: String)] = []
        if operation.needsVersion {
            let tag: String
            if let version { tag = "\"\(version)\"" } else { tag = try await presentVersion(at: request.target) }
            fields.append(("If-Match", tag))
        }
        let reply = try await send(operation.method, request.target, fields, request.body?.serialized())
        guard let value = try? JSONValue(parsing: reply.body, limits: Self.limits) else {
            return String(decoding: reply.body, as: UTF8.self)
        }
        return value.indented()
    }

    private func presentVersion(at target: String) async throws -> String {
        guard let tag = try await send("GET", target).header("ETag") else {
            throw CommandFailure("The present version cannot be read there; say it with --seen-version.")
        }
        return tag
    }

    private func send(
        _ method: String, _ target: String, _ fields: [(name: String, value: String)] = [], _ body: [UInt8]? = nil
    ) async throws -> ExchangeReply {
        var all = fields
        if let employee { all.append(("X-Schakel-Employee", employee)) }
        let reply: ExchangeReply
        do {
            reply = try await client.send(method, target, fields: all, body: body)
        } catch {
            throw CommandFailure("The administration could not be asked: \(error). Check the address, --exchange and the certificates.")
        }
        guard reply.status < 400 else { throw Self.refusal(reply) }
        return reply
    }

    /// The problem in words, with everything that is wrong or open.
    private static func refusal(_ reply: ExchangeReply) -> CommandFailure {
        guard let problem = try? JSONValue(parsing: reply.body, limits: limits) else {
            return CommandFailure("The administration refused it with status \(reply.status).")
        }
        var lines = ["Refused (\(reply.status)): \(TextWidth.oneLine(problem["detail"]?.stringValue ?? "no reason was given"))"]
        for fault in problem["errors"]?.arrayValue ?? [] {
            let place = [fault["in"], fault["field"]].compactMap { $0?.stringValue }.filter { !$0.isEmpty }.joined(separator: " ")
            lines.append("  \(TextWidth.oneLine(place)): \(TextWidth.oneLine(fault["detail"]?.stringValue ?? ""))")
        }
        for condition in problem["openConditions"]?.arrayValue ?? [] {
            let words = [condition["kind"], condition["reason"]].compactMap { $0?.stringValue }.joined(separator: ": ")
            lines.append("  \(TextWidth.oneLine(words))")
        }
        let possible = (problem["possible"]?.arrayValue ?? []).compactMap(\.stringValue)
        if !possible.isEmpty { lines.append("  possible: \(TextWidth.oneLine(possible.joined(separator: ", ")))") }
        return CommandFailure(lines.joined(separator: "\n"))
    }
}
