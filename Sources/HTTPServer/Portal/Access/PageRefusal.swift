import WebPages

/// Why a page is not shown or a form is not taken. The page says what can be done, and nothing of what there is.
enum PageRefusal: Error, Equatable {
    case notFound
    case notAllowed
    case signedOut
    case foreignForm
    case malformedForm
    case malformedAddress
    case proofNeeded
    case notRecorded
    /// A service behind the portal does not answer.
    case unavailable
    case fault

    var status: Int {
        switch self {
        case .notFound: 404
        case .notAllowed, .foreignForm, .proofNeeded: 403
        case .signedOut: 401
        case .malformedForm, .malformedAddress: 400
        case .notRecorded, .unavailable: 503
        case .fault: 500
        }
    }

    /// For the logs.
    var word: String {
        switch self {
        case .notFound: "not-found"
        case .notAllowed: "not-allowed"
        case .signedOut: "signed-out"
        case .foreignForm: "foreign-form"
        case .malformedForm: "malformed-form"
        case .malformedAddress: "malformed-address"
        case .proofNeeded: "proof-needed"
        case .notRecorded: "not-recorded"
        case .unavailable: "unavailable"
        case .fault: "fault"
        }
    }

    /// Whether it is an attempt at something that was not allowed, and so recorded.
    var isAttempt: Bool { self == .notAllowed || self == .foreignForm }

    var kind: RefusalPage.Kind {
        switch self {
        case .notFound: .notFound
        case .notAllowed: .notAllowed
        case .signedOut: .signedOut
        case .foreignForm, .malformedForm, .malformedAddress: .unusable
        case .proofNeeded: .proofNeeded
        case .notRecorded, .unavailable: .unavailable
        case .fault: .fault
        }
    }
}
