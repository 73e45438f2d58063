public import Geography
public import Governance
public import LabourDomain
import StrictJSON
import VUMWire

/// Asks as a mediator does: the question, what became of it, and a detail.
public struct Mediator: Sendable {
    private let exchange: any ExchangePort
    private let gazetteer: Gazetteer
    /// What to do when the exchange cannot be reached.
    private let hint: String

    public init(exchange: any ExchangePort, gazetteer: Gazetteer, hint: String = "") {
        self.exchange = exchange
        self.gazetteer = gazetteer
        self.hint = hint
    }

    /// Asks, and gets the report per source where the exchange gives one.
    ///
    /// - Throws: `WorkbenchError`.
    public func ask(_ subject: Subject, body: [UInt8]) async throws -> (answer: ExchangeAnswer, sources: SourceSummary?) {
        let reply = try await sending { try await exchange.search(subject, body: body, askingForReport: true) }
        guard reply.status == 200 else { throw Self.refusal(reply, of: .question) }
        let centre = (try? WireContract.of(subject).parseSelection(body))?.question.area.centre.area
        let answer = try ExchangeAnswer(reply.body, to: subject, centre: centre, gazetteer: gazetteer)
        return (answer, await report(on: answer.questionID, offeredIn: reply))
    }

    /// Asks for the contact moments of an employer, and gives the body of the answer, with the report per source where there is one.
    ///
    /// - Throws: `WorkbenchError`.
    public func ask(_ question: ContactMomentQuestion) async throws -> (body: [UInt8], sources: SourceSummary?) {
        let body = WireContract.selectionBody(for: question)
        let reply = try await sending { try await exchange.search(.contactMoments, body: body, askingForReport: true) }
        guard reply.status == 200 else { throw Self.refusal(reply, of: .question) }
        let questionID = try? WireContract.of(.contactMoments).receivedAnswer(reply.body, limits: ExchangeAnswer.limits).questionID
        guard let questionID else { return (reply.body, nil) }
        return (reply.body, await report(on: questionID, offeredIn: reply))
    }

    /// Fetches everything about one match.
    ///
    /// - Throws: `WorkbenchError`.
    public func detail(of match: ProfileMatch, _ subject: Subject) async throws -> ProfileDetail {
        let reply = try await sending { try await exchange.detail(subject, reference: match.reference) }
        guard reply.status == 200 else { throw Self.refusal(reply, of: .detail) }
        return try ProfileDetail(reply.body, of: subject)
    }

    /// Tells what came of a detail.
    ///
    /// - Throws: `WorkbenchError`.
    public func tell(_ outcome: DetailOutcome, ofDetail reference: String, _ subject: Subject) async throws {
        var body = JSONObject([
            ("subject", .string(subject.rawValue)), ("reference", .string(reference)), ("outcome", .string(outcome.word)),
        ])
        if let reason = outcome.reason { body["reason"] = .string(reason.rawValue) }
        let reply = try await sending { try await exchange.report(outcome: JSONValue.object(body).serialized()) }
        guard reply.status == 200 else { throw Self.refusal(reply, of: .report) }
    }

    /// An exchange of another make offers no such report, and is not asked for one.
    private func report(on questionID: String, offeredIn answer: ExchangeReply) async -> SourceSummary? {
        guard answer.header("Schakel-Report") != nil, let reply = try? await exchange.report(questionID: questionID), reply.status == 200
        else { return nil }
        return SourceSummary(reply.body)
    }

    private func sending(_ send: () async throws -> ExchangeReply) async throws -> ExchangeReply {
        do {
            return try await send()
        } catch {
            throw WorkbenchError.unreachable(reason: "\(error)", hint: hint)
        }
    }

    /// The contract's own words, where the body has them.
    private static func refusal(_ reply: ExchangeReply, of what: WorkbenchError.Asked) -> WorkbenchError {
        if reply.status == 401 { return .notAccepted }
        let problem = try? JSONValue(parsing: reply.body)["detail"]?.stringValue
        let words = (WireError.words(ofBody: reply.body) ?? problem).map { words in
            String(String.UnicodeScalarView(words.unicodeScalars.prefix(300).map { $0.properties.generalCategory == .control ? " " : $0 }))
        }
        return .refused(what: what, status: reply.status, words: words)
    }
}
