import HTTPTypes
import StrictJSON

/// What the people and machines that run a process ask it: is it alive, can it work, what are its figures.
struct OperationsRoutes: Sendable {
    let observability: Observability
    /// Who may read the figures: anybody on a management listener, only the operator's own certificate on a listener for peers.
    let metricsPolicy: RoutePolicy

    func routes() throws(HTTPServerError) -> [Route] {
        let observability = observability
        return [
            Route(
                method: .get, template: try PathTemplate("/health/live"), policy: .open, event: .livenessRead, style: .problem,
                handler: { _ in .answered(status("live", .ok, reason: nil)) }),
            Route(
                method: .get, template: try PathTemplate("/health/ready"), policy: .open, event: .readinessRead, style: .problem,
                handler: { _ in
                    switch await observability.readiness() {
                    case .ready: .answered(status("ready", .ok, reason: nil))
                    case .notReady(let reason): .answered(status("not-ready", .serviceUnavailable, reason: reason))
                    }
                }),
            Route(
                method: .get, template: try PathTemplate("/metrics"), policy: metricsPolicy, event: .metricsRead, style: .problem,
                handler: { _ in
                    let text = observability.metrics.prometheusText()
                    return .answered(Answer(.ok, .bytes(Array(text.utf8), mediaType: PrometheusText.mediaType)))
                }),
        ]
    }
}

private func status(_ word: String, _ status: HTTPResponse.Status, reason: String?) -> Answer {
    var writer = JSONWriter()
    writer.object { object in
        object.member("status", word)
        if let reason { object.member("reason", reason) }
    }
    var answer = Answer.json(writer.bytes, status: status)
    answer.reason = reason
    return answer
}
