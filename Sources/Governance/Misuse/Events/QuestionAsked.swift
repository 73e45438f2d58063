public import FoundationEssentials
public import LabourDomain

/// A question that was admitted and is put to sources.
public struct QuestionAsked: Hashable, Sendable {
    /// The exchange's identifier of the question (*vraagID*).
    public let questionID: String
    public let who: AskerIdentity
    /// The processor that connected.
    public let processor: OIN
    public let area: AskedArea
    /// Digest of the criteria without the area, in a form where order and spelling make no difference.
    public let criteria: KeyedDigest
    public let time: Date
    /// How many sources are asked; 1 or more.
    public let sources: Int

    public init(
        questionID: String, who: AskerIdentity, processor: OIN, area: AskedArea, criteria: KeyedDigest, time: Date, sources: Int
    ) {
        self.questionID = questionID
        self.who = who
        self.processor = processor
        self.area = area
        self.criteria = criteria
        self.time = time
        self.sources = sources
    }
}

/// The area of a question, coarser than the question itself: four digits of the postcode.
public struct AskedArea: Hashable, Sendable {
    public let subject: Subject
    /// The middle.
    public let centre: PostcodeArea
    /// Great-circle kilometres, 0...999.
    public let radius: UInt16

    /// A radius above 999 counts as 999.
    public init(subject: Subject, centre: PostcodeArea, radius: Int) {
        self.subject = subject
        self.centre = centre
        self.radius = UInt16(min(999, max(0, radius)))
    }
}

/// A question that was not admitted, or not answered because of a limit.
public struct QuestionRefused: Hashable, Sendable {
    public let who: AskerIdentity
    public let time: Date

    public init(who: AskerIdentity, time: Date) {
        self.who = who
        self.time = time
    }
}
