public import Governance
public import LabourDomain
public import VUMWire

/// Why the exchange does not serve a call. What the asker hears and what the log says are derived from the case, and are different things.
public enum ExchangeRefusal: Error, Equatable, Sendable {
    /// Certificate, headers and mandates do not allow it.
    case unauthorised(AccessRefusal)
    /// The body is no selection question.
    case invalidQuestion(WireError)
    /// The body is too long; sizes in bytes.
    case questionTooLarge(limit: Int, got: Int)
    /// The question's middle does not exist.
    case unknownPostcodeArea(PostcodeArea)
    /// The question reaches further than its asker may; in kilometres.
    case radiusTooLarge(limit: Int, got: Int)
    /// The asker has asked as many questions as it may in sixty minutes; not earlier than after so many seconds.
    case allowanceUsedUp(Subject, limit: Int, seconds: Int)
    /// Questions may be asked at other hours.
    case closed
    /// The limit of questions at the same time is reached.
    case tooManyQuestions(limit: Int)
    /// Other questions have taken all the memory there is for them, for as long as a question may take; the limit in bytes.
    case memoryTaken(limit: Int)
    /// Nobody can be asked about this subject.
    case noSourceRegistered
    /// Every source failed.
    case noSourceAnswered
    /// The log of processing cannot be written or read, so nothing is served.
    case ledgerUnavailable
    /// The reference does not give access to a record.
    case referenceRefused(ReferenceRefusal)
    /// The question's quota of details is used up.
    case detailLimitReached(Subject, limit: Int)
    /// The body is no report on a detail.
    case invalidReport(WireError)
    /// The detail was reported on as often as can be.
    case tooManyReports(Subject, limit: Int)
    /// The source of the record did not answer.
    case sourceUnavailable(SourceOutcome)
    /// The source sent something else than the record.
    case sourceLied
    /// The asker has no such question.
    case unknownQuestion
    /// The asker went away; nobody hears this.
    case cancelled
}

extension ExchangeRefusal {
    /// The contract's error for the asker; `nil` where the contract has none: a 401 without a body.
    public var wireError: WireError? {
        switch self {
        case .unauthorised: nil
        case .invalidQuestion(let error), .invalidReport(let error): error
        case .questionTooLarge(let limit, _): .bodyTooLarge(maximumBytes: limit)
        case .unknownPostcodeArea(let area): .unknownArea(area)
        case .radiusTooLarge(let limit, _): .radiusTooLarge(maximum: limit)
        case .allowanceUsedUp(let subject, let limit, _): .allowanceUsedUp(subject, maximum: limit)
        case .closed: .closed
        case .tooManyQuestions, .memoryTaken: .tooBusy
        case .noSourceRegistered: .noSourceRegistered
        case .noSourceAnswered: .noSourceAnswered
        case .ledgerUnavailable, .sourceLied, .cancelled: .internalFault
        case .referenceRefused: .invalidReference
        case .detailLimitReached(let subject, let limit): .detailLimitReached(subject, maximum: limit)
        case .tooManyReports(let subject, let limit): .tooManyReports(subject, maximum: limit)
        case .sourceUnavailable: .sourceUnavailable
        case .unknownQuestion: .unknownQuestion
        }
    }

    /// After how many seconds it makes sense to ask again, where that is known.
    public var retryAfter: Int? {
        if case .allowanceUsedUp(_, _, let seconds) = self { seconds } else { nil }
    }

    /// A word for the log and for metrics: a code, never anything that was sent.
    public var reason: String {
        switch self {
        case .unauthorised(let refusal): refusal.rawValue
        case .invalidQuestion: "invalid-question"
        case .questionTooLarge: "question-too-large"
        case .unknownPostcodeArea: "unknown-postcode-area"
        case .radiusTooLarge: "radius-too-large"
        case .allowanceUsedUp: "allowance-used-up"
        case .closed: "closed"
        case .tooManyQuestions: "too-many-questions"
        case .memoryTaken: "memory-taken"
        case .noSourceRegistered: "no-source-registered"
        case .noSourceAnswered: "no-source-answered"
        case .ledgerUnavailable: "ledger-unavailable"
        case .referenceRefused(let refusal): "reference-\(refusal.code)"
        case .detailLimitReached: "detail-limit-reached"
        case .invalidReport: "invalid-report"
        case .tooManyReports: "too-many-reports"
        case .sourceUnavailable(let outcome): "source-\(outcome.code)"
        case .sourceLied: "source-lied"
        case .unknownQuestion: "unknown-question"
        case .cancelled: "cancelled"
        }
    }
}

/// Why a reference gives no access. The asker hears the same text for all of them.
public enum ReferenceRefusal: Hashable, Sendable {
    /// It is not one of ours, or too old.
    case fault(ReferenceFault)
    /// It was given to somebody else.
    case foreignAsker
    /// Its source does not take part any more, or not for this subject.
    case unknownSource
    /// The question is not in the log as one of this asker.
    case unknownQuestion
    /// The source does not have the record any more.
    case profileGone
    /// Nothing can be told of a detail that was never delivered.
    case notDelivered

    /// A word for the log.
    public var code: String {
        switch self {
        case .fault(let fault): fault.rawValue
        case .foreignAsker: "foreign-asker"
        case .unknownSource: "unknown-source"
        case .unknownQuestion: "unknown-question"
        case .profileGone: "profile-gone"
        case .notDelivered: "not-delivered"
        }
    }
}
