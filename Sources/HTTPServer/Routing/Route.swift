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
    /// The same, where the handler itself says no to what could not be read.
    case readingContent(@Sendable (Result<[UInt8], BodyReader.Fault>) async throws -> Answer)
    /// The same for the fields of a form of a page.
    case readingForm(@Sendable (Result<[UInt8], BodyReader.Fault>) async throws -> Answer)
}

/// Who may ask.
enum RoutePolicy: Hashable, Sendable {
    /// A peer whose certificate names an organisation number; what it may do further is decided by the service behind the route.
    case peer
    /// Only the organisation that runs this role, by its own certificate.
    case operatorOnly
    /// Anybody who gets through the listener (which may itself demand a certificate).
    case open
    /// Judged and recorded by the administration itself, operation by operation: its refusals belong in the audit log too.
    case administration
    /// Judged by the portal itself, page by page: who is not signed in is led to where that is done.
    case portal
}

/// The name under which a request is accounted for. A route without one cannot be written down.
enum RouteEvent: String, CaseIterable, Sendable {
    case questionAsked = "question.asked"
    case detailAsked = "detail.asked"
    case questionReportRead = "question-report.read"
    case outcomeReported = "outcome.reported"
    case livenessRead = "liveness.read"
    case readinessRead = "readiness.read"
    case metricsRead = "metrics.read"
    case pageRead = "page.read"
    // The portal.
    case signInBegun = "sign-in.begun"
    case signedIn = "signed-in"
    case signedOut = "signed-out"
    case sessionsRead = "sessions.read"
    case sessionEnded = "session.ended"
    case developmentSignIn = "development-sign-in"
    case questionComposed = "question.composed"
    case questionSent = "question.sent"
    case matchesRead = "matches.read"
    case shortListChanged = "short-list.changed"
    case detailRead = "detail.read"
    case outcomeTold = "outcome.told"
    // The administration.
    case administrationDescribed = "administration.described"
    case participantsRead = "participants.read"
    case participantApplied = "participant.applied"
    case participantChanged = "participant.changed"
    case standingChanged = "standing.changed"
    case admissionRead = "admission.read"
    case evidenceRecorded = "evidence.recorded"
    case conditionsDecided = "conditions.decided"
    case mandatesRead = "mandates.read"
    case mandateGranted = "mandate.granted"
    case mandateEnded = "mandate.ended"
    case rulesRead = "rules.read"
    case ruleDecided = "rule.decided"
    case purposesRead = "purposes.read"
    case activitiesRead = "activities.read"
    case changesRead = "changes.read"
    case measuresRead = "measures.read"
    case measureImposed = "measure.imposed"
    case measureLifted = "measure.lifted"
    case pilotRead = "pilot.read"
    case pilotChanged = "pilot.changed"
    case followedItemChanged = "followed-item.changed"
    case logHeadsRead = "log-heads.read"
    case logProofRead = "log-proof.read"
    case logSearched = "log.searched"
    case signalsRead = "signals.read"
    case signalHandled = "signal.handled"
    case processDataExported = "process-data.exported"
}
