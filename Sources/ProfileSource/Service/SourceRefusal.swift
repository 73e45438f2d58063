public import LabourDomain
public import VUMWire

/// Why a source refuses a call.
public enum SourceRefusal: Error, Equatable, Sendable {
    /// Answered with 401, without a body.
    case unauthorised(UnauthorisedReason)
    /// The body is not a question of the contract.
    case invalidQuestion(WireError)
    /// The question's postcode lies in no area that exists.
    case unknownPostcodeArea(PostcodeArea)
    /// No record with this identifier may be given.
    case unknownRecord
    /// The profiles are still being read.
    case notReady
    /// The store failed.
    case storeFailed(ProfileSourceError)

    /// The error of the contract; `nil` for 401, which has no body (vum.md §1.6).
    public var wireError: WireError? {
        switch self {
        case .unauthorised: nil
        case .invalidQuestion(let error): error
        case .unknownPostcodeArea(let area): .unknownArea(area)
        case .unknownRecord: .unknownRecord
        case .notReady: .stillLoading
        case .storeFailed: .internalFault
        }
    }

    /// Code words for a log: nothing of the question and nothing of a person.
    public var logReason: String {
        switch self {
        case .unauthorised(let reason): reason.rawValue
        case .invalidQuestion(let error): "invalid-question-\(error.code)"
        case .unknownPostcodeArea: "unknown-postcode-area"
        case .unknownRecord: "unknown-record"
        case .notReady: "not-ready"
        case .storeFailed(let error): "store-failed: \(error)"
        }
    }
}

/// Why nobody is let in (vum.md §1.5).
public enum UnauthorisedReason: String, CaseIterable, Sendable {
    case noCertificate = "no-certificate"
    /// The certificate is of somebody else than the exchange.
    case peerIsNotTheExchange = "peer-is-not-the-exchange"
    /// The message is meant for another controller.
    case notServedHere = "not-served-here"
    /// The message is meant for another processor.
    case otherProcessor = "other-processor"
    /// The sender is no organisation number.
    case malformedSender = "malformed-sender"
}
