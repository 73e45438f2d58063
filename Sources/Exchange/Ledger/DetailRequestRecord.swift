public import FoundationEssentials
public import Governance
public import LabourDomain

/// That one record was asked for: whose, by whom, for which purpose. The record's identifier at its source is what lets a person be told
/// who retrieved the profile; nothing of its content is kept.
public struct DetailRequestRecord: Hashable, Sendable {
    /// The question with which the record was found.
    public let questionID: String
    public let subject: Subject
    /// The controller of the source.
    public let source: OIN
    /// The source's identifier of the record.
    public let recordID: String
    public let from: OIN
    public let via: OIN
    public let purpose: Purpose
    public let requestedAt: Date
    /// W3C trace identifier, 32 hexadecimal digits.
    public let traceID: String
    /// Its place in the chain of actions, which its ending refers to. For the log.
    public let span: LogSpan?

    public init(
        questionID: String, subject: Subject, source: OIN, recordID: String, from: OIN, via: OIN, purpose: Purpose, requestedAt: Date,
        traceID: String, span: LogSpan? = nil
    ) {
        self.questionID = questionID
        self.subject = subject
        self.source = source
        self.recordID = recordID
        self.from = from
        self.via = via
        self.purpose = purpose
        self.requestedAt = requestedAt
        self.traceID = traceID
        self.span = span
    }
}

/// How a request for a detail ended.
public enum DetailEnding: Hashable, Codable, Sendable {
    /// The record goes to the asker.
    case delivered
    /// The asker gets an error; no place in the quota is used.
    case failed(DetailFailure)

    /// A word for a column or a log: `delivered`, `source-unavailable`, …
    public var code: String {
        switch self {
        case .delivered: "delivered"
        case .failed(let failure): failure.rawValue
        }
    }
}

/// Why a detail was not delivered.
public enum DetailFailure: String, CaseIterable, Codable, Hashable, Sendable {
    /// The source did not answer, or refused.
    case sourceUnavailable = "source-unavailable"
    /// The source does not have the record any more.
    case profileGone = "profile-gone"
    /// What the source sent is not a record of the contract, or another record.
    case sourceLied = "source-lied"
    /// The asker went away.
    case cancelled
}
