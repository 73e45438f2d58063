import Exchange
import Foundation
import Governance
import HTTPTypes
import HummingbirdCore
import LabourDomain
import Logging
import NIOCore
import VUMWire

/// From a request to its answer: route, policy, body, handler, common fields, log and figures. Every request passes here and gets one answer.
struct ListenerResponder: Sendable {
    let role: ListenerRole
    let table: RouteTable
    let fields: AlwaysPresentFields
    /// In which words a path is refused that no route has.
    let unmatchedStyle: ErrorStyle
    /// The organisation that runs this role; `nil` on listeners without certificates.
    let operatorOIN: OIN?
    let limits: ListenerLimits
    let observability: Observability

    @concurrent
    func respond(_ request: Request, _ writer: consuming ResponseWriter) async throws {
        let began = ContinuousClock.now
        let path = RequestPath(target: request.head.path ?? "")
        let peer = await Connection.current?.identity()
        let trace = TraceContext.of(request.headers)
        let outcome = table.resolve(request.method, path)
        var answer: Answer
        switch outcome {
        case .notFound where path == nil:
            // A reference that cannot be decoded is an invalid call of the contract, which knows no 404.
            answer = unmatchedStyle.refusal(.badRequest, .unknownPath, reason: "path that cannot be decoded")
        case .notFound:
            answer = unmatchedStyle.refusal(.notFound, .unknownPath, reason: "no such path")
        case .methodNotAllowed(let allowed, let style):
            answer = style.refusal(.methodNotAllowed, .unknownMethod, reason: "method not allowed")
            answer.fields[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
        case .found(let route, let parameters):
            answer = await self.answer(route, parameters, path, request, peer, trace, &writer)
        }
        fields.apply(to: &answer, request: request.headers)
        answer.fields[.date] = HTTPDate.now()
        let record = AccessRecord(
            role: role, outcome: outcome, method: request.method, answer: answer, peer: peer?.oin, traceID: trace.traceID, began: began)
        do {
            try await writer.write(answer, withoutContent: request.method == .head)
            record.file(to: observability)
        } catch {
            record.file(to: observability, brokenBy: error)
            throw error
        }
    }

    @concurrent
    private func answer(
        _ route: Route, _ parameters: [String: String], _ path: RequestPath?, _ request: Request, _ peer: PeerIdentity?,
        _ trace: TraceContext, _ writer: inout ResponseWriter
    ) async -> Answer {
        guard let path else { return route.style.fault(reason: "route without path") }
        if let refused = refusal(of: route, to: peer) { return refused }
        let call = Call(path: path, parameters: parameters, fields: request.headers, peer: peer, trace: trace)
        do {
            switch try await route.handler(call) {
            case .answered(let answer):
                return answer
            case .readingJSON(let proceed):
                switch await BodyReader(limit: limits.maximumBodyBytes).read(request, continuing: &writer) {
                case .success(let body): return try await proceed(body)
                case .failure(let fault): return route.style.refusal(fault.error, reason: fault.reason)
                }
            case .readingContent(let proceed):
                return try await proceed(await BodyReader(limit: limits.maximumBodyBytes).read(request, continuing: &writer))
            case .readingForm(let proceed):
                let reader = BodyReader(limit: min(limits.maximumBodyBytes, FormBody.maximumBytes), accepts: FormBody.isForm)
                return try await proceed(await reader.read(request, continuing: &writer))
            }
        } catch {
            return route.style.fault(reason: "unexpected \(String(reflecting: type(of: error)))")
        }
    }

    private func refusal(of route: Route, to peer: PeerIdentity?) -> Answer? {
        switch route.policy {
        case .open, .administration, .portal: nil
        case .peer: peer == nil ? route.style.unauthorised(reason: "certificate without organisation number") : nil
        case .operatorOnly:
            peer != nil && peer?.oin == operatorOIN ? nil : route.style.unauthorised(reason: "not the operator of this role")
        }
    }
}

extension TraceContext {
    /// The trace the client named in one well-formed `traceparent`, otherwise a new one (W3C Trace Context section 3.2).
    fileprivate static func of(_ fields: HTTPFields) -> TraceContext {
        let values = HTTPField.Name("traceparent").map { fields[values: $0] } ?? []
        if let value = values.first, values.count == 1, let given = TraceContext(header: value) { return given }
        var randomness = SystemRandomNumberGenerator()
        return TraceContext(using: &randomness)
    }
}
