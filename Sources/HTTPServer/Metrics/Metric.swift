/// Everything that is measured, with the only labels it may carry.
///
/// The list is closed on purpose: a label can hold a route template, an organisation's name or an outcome, and never a path, a reference,
/// a postcode or anything else that tells of a person.
public enum Metric: String, CaseIterable, Sendable {
    /// Answers given; labels: role, route template, method, status.
    case requests = "schakel_http_requests_total"
    /// Time from the request's head to the last byte of its answer; labels: role, route template.
    case requestSeconds = "schakel_http_request_seconds"
    /// Selection questions taken in; label: subject.
    case questions = "schakel_questions_total"
    /// Matches given to mediators; label: source name.
    case matchesDelivered = "schakel_matches_delivered_total"
    /// How calls to a source ended; labels: source name, outcome.
    case sourceOutcomes = "schakel_source_calls_total"
    /// Time until a source's answer was read; label: source name.
    case sourceSeconds = "schakel_source_call_seconds"
    /// Matches of sources that were dropped because they break the contract; label: source name.
    case recordsRefused = "schakel_records_refused_total"
    /// Details asked for; label: outcome.
    case details = "schakel_details_total"
    /// Reports on what came of a detail; label: outcome.
    case outcomesReported = "schakel_outcomes_reported_total"
    /// Requests that were refused and that the log of processing has no line of, because it could not be written.
    case refusalsNotLogged = "schakel_refusals_not_logged_total"
    /// Profiles of a source that questions can find; labels: source name, subject.
    case indexed = "schakel_indexed_profiles"

    /// How values of a metric add up.
    enum Kind: Equatable, Sendable {
        case counter
        case gauge
        case histogram(upperBounds: [Double])
    }

    /// Bounds in seconds that tell a memory answer (1 ms) from a network answer (100 ms) from a deadline (10 s).
    static let secondBounds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

    var kind: Kind {
        switch self {
        case .requestSeconds, .sourceSeconds: .histogram(upperBounds: Self.secondBounds)
        case .indexed: .gauge
        case .requests, .questions, .matchesDelivered, .sourceOutcomes, .recordsRefused, .details, .outcomesReported, .refusalsNotLogged:
            .counter
        }
    }

    var labelNames: [String] {
        switch self {
        case .requests: ["role", "route", "method", "status"]
        case .requestSeconds: ["role", "route"]
        case .questions: ["subject"]
        case .indexed: ["source", "subject"]
        case .sourceOutcomes: ["source", "outcome"]
        case .sourceSeconds, .recordsRefused, .matchesDelivered: ["source"]
        case .details, .outcomesReported: ["outcome"]
        case .refusalsNotLogged: []
        }
    }

    var help: String {
        switch self {
        case .requests: "Answers given, by role, route template, method and status."
        case .requestSeconds: "Seconds from request head to last byte of the answer."
        case .questions: "Selection questions taken in."
        case .matchesDelivered: "Matches given to mediators."
        case .sourceOutcomes: "Calls to sources, by how they ended."
        case .sourceSeconds: "Seconds until the answer of a source was read."
        case .recordsRefused: "Matches of sources dropped because they break the contract."
        case .details: "Details asked for, by outcome."
        case .outcomesReported: "Reports on what came of a detail, by outcome."
        case .refusalsNotLogged: "Refused requests that could not be written to the log of processing."
        case .indexed: "Profiles that questions can find, by source and subject."
        }
    }
}
