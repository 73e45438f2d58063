import HTTPTypes

/// One thing that can be asked of a listener. Nothing has a default: who may ask and under which name it is accounted for are named on purpose.
struct Route: Sendable {
    let method: HTTPRequest.Method
    let template: PathTemplate
    let policy: RoutePolicy
    let event: RouteEvent
    let style: ErrorStyle
    let handler: @Sendable (Call) async throws -> Step
}

/// What a handler does with the head of a request: it can refuse before any of the body has been read.
enum Step: Sendable {
    case answered(Answer)
    /// Goes on with the whole body: `application/json` in UTF-8, within the listener's bound.
    case readingJSON(@Sendable ([UInt8]) async throws -> Answer)
}

/// Who may ask.
enum RoutePolicy: Hashable, Sendable {
    /// A peer whose certificate names an organisation number; what it may do further is decided by the service behind the route.
    case peer
    /// Only the organisation that runs this role, by its own certificate.
    case operatorOnly
    /// Anybody who gets through the listener (which may itself demand a certificate).
    case open
}

/// The name under which a request is accounted for. A route without one cannot be written down.
enum RouteEvent: String, CaseIterable, Sendable {
    case questionAsked = "question.asked"
    case detailAsked = "detail.asked"
    case questionReportRead = "question-report.read"
    case livenessRead = "liveness.read"
    case readinessRead = "readiness.read"
    case metricsRead = "metrics.read"
    case pageRead = "page.read"
}
