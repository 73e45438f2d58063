public import FoundationEssentials
public import LabourDomain

/// Records that go to the asker of a question in one portion, recorded before they leave: from whom, and whose.
public struct DeliveredMatches: Hashable, Sendable {
    /// What one source has in the portion.
    public struct Share: Hashable, Sendable {
        /// The controller of the source.
        public let source: OIN
        /// Its identifiers of the records. Empty where records have none, as contact moments: that some were handed out is then all that can be told, and
        /// how many stands in the question's outcome.
        public var recordIDs: [String]

        public init(source: OIN, recordIDs: [String]) {
            self.source = source
            self.recordIDs = recordIDs
        }
    }

    public let question: QuestionRecord
    /// Which portion of the answer, from 1.
    public let portion: Int
    /// By source, in an order that tells nothing of that in the answer.
    public let shares: [Share]
    public let deliveredAt: Date

    public init(question: QuestionRecord, portion: Int, shares: [Share], deliveredAt: Date) {
        self.question = question
        self.portion = portion
        self.shares = shares
        self.deliveredAt = deliveredAt
    }
}
