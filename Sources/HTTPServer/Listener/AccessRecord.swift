import HTTPTypes
import LabourDomain
import Logging

/// What is remembered of one request: the route's template and never the path, which can hold a reference.
struct AccessRecord: Sendable {
    private let role: ListenerRole
    private let route: String
    private let event: String
    private let method: String
    private let status: Int
    private let began: ContinuousClock.Instant
    private let details: Logger.Metadata

    init(
        role: ListenerRole, outcome: RouteTable.Outcome, method: HTTPRequest.Method, answer: Answer, peer: OIN?, traceID: String,
        began: ContinuousClock.Instant
    ) {
        self.role = role
        switch outcome {
        case .found(let found, _):
            route = found.template.description
            event = found.event.rawValue
        case .methodNotAllowed:
            route = "(method)"
            event = "method.refused"
        case .notFound:
            route = "(none)"
            event = "path.refused"
        }
        // Method names are the client's free choice; only known ones become a label.
        self.method = [.get, .head, .post, .put, .patch, .delete, .options].contains(method) ? method.rawValue : "other"
        status = answer.status.code
        self.began = began
        var details: Logger.Metadata = ["trace": "\(traceID)"]
        details["peer"] = peer.map { "\($0)" }
        details["question"] = answer.questionID.map { "\($0)" }
        details["reason"] = answer.reason.map { "\($0)" }
        self.details = details
    }

    /// Writes the log line and counts. An answer that broke off is counted under its status and marked in the log.
    func file(to observability: Observability, brokenBy error: (any Error)? = nil) {
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        observability.metrics.add(.requests, [role.rawValue, route, method, String(status)])
        observability.metrics.observe(.requestSeconds, [role.rawValue, route], seconds: seconds)
        var metadata = details
        metadata["role"] = "\(role.rawValue)"
        metadata["route"] = "\(route)"
        metadata["event"] = "\(event)"
        metadata["method"] = "\(method)"
        metadata["status"] = .stringConvertible(status)
        metadata["milliseconds"] = .stringConvertible(Int(seconds * 1_000))
        if let error { metadata["broken"] = "\(String(reflecting: type(of: error)))" }
        observability.logger.log(level: status >= 500 ? .error : .info, "request", metadata: metadata)
    }
}
