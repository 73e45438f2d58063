public import LabourDomain

/// A question as it came in: what it asks, what of it has no effect, and its own text to pass on.
public struct QuestionRequest<Content: Equatable & Sendable>: Equatable, Sendable {
    /// What is asked.
    public let question: Content
    /// Paths in the question that have no effect, because the standard describes no such field or operator ("rijbewijs.$nin"). Printable ASCII only,
    /// at most ``maximumIgnored`` entries of at most ``maximumIgnoredLength`` characters (and an ellipsis): safe in a header.
    public let ignored: [String]
    /// The *vraagObject* without white space, otherwise byte for byte as given, so that a source of a later version sees all of it.
    public let questionObject: [UInt8]

    /// The most paths that are listed; further ones are not noted.
    public static var maximumIgnored: Int { 50 }
    /// The most characters of one path.
    public static var maximumIgnoredLength: Int { 120 }

    public init(question: Content, ignored: [String], questionObject: [UInt8]) {
        self.question = question
        self.ignored = ignored
        self.questionObject = questionObject
    }
}

/// A question that selects profiles.
public typealias SelectionRequest = QuestionRequest<SelectionQuestion>
/// A question for contact moments.
public typealias ContactMomentRequest = QuestionRequest<ContactMomentQuestion>
