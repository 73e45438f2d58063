public import LabourDomain

/// What one source did with one question: numbers and names of rules, never content.
public struct SourceReport: Hashable, Codable, Sendable {
    /// The controller of the source.
    public let source: OIN
    /// Its name for people.
    public let name: String
    public var outcome: SourceOutcome
    /// Records handed to the asker.
    public var delivered: Int
    /// Records left out because the source gave the same identifier before in this answer.
    public var duplicates: Int
    /// Whether it gave more than the maximum, so that records were cut off here.
    public var truncated: Bool
    /// What it said of `maximumAantalResultatenBereikt`; absent where it did not say, or not as a Boolean, or did not get so far.
    public var maximumReached: Bool?
    /// Records left out because they break the contract.
    public var recordsRefused: Int
    /// The same by what is wrong with them; one record can count for several reasons.
    public var refused: [RefusedRecords]
    /// Criteria that the source did not apply, where it tells.
    public var ignoredCriteria: [String]
    /// From the question's start until the source was done.
    public var milliseconds: Int

    public init(
        source: OIN, name: String, outcome: SourceOutcome, delivered: Int = 0, duplicates: Int = 0, truncated: Bool = false,
        maximumReached: Bool? = nil, recordsRefused: Int = 0, refused: [RefusedRecords] = [], ignoredCriteria: [String] = [],
        milliseconds: Int = 0
    ) {
        self.source = source
        self.name = name
        self.outcome = outcome
        self.delivered = delivered
        self.duplicates = duplicates
        self.truncated = truncated
        self.maximumReached = maximumReached
        self.recordsRefused = recordsRefused
        self.refused = refused
        self.ignoredCriteria = ignoredCriteria
        self.milliseconds = milliseconds
    }
}

/// A number of records refused for one reason.
public struct RefusedRecords: Hashable, Codable, Sendable {
    /// Where, in words of the contract only: a name that a source made up could be personal data.
    public let path: String
    /// The rule that is broken, such as `tooLong`.
    public let rule: String
    public var count: Int

    public init(path: String, rule: String, count: Int) {
        self.path = path
        self.rule = rule
        self.count = count
    }
}
