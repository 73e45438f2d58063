public import FoundationEssentials
public import LabourDomain

/// A question and what came of it, in numbers (*VUM-zoekactie*). Nothing of what was asked or answered.
public struct SearchAction: Hashable, Sendable {
    public let questionID: String
    public let at: Date
    public let subject: Subject
    public let controller: OIN
    public let processor: OIN
    public let purpose: Purpose
    /// How it ended, by its word.
    public let ending: String
    public let sources: Int
    public let matches: Int
    /// Until its end; `nil` where that is not known.
    public let milliseconds: Int?

    public init(
        questionID: String, at: Date, subject: Subject, controller: OIN, processor: OIN, purpose: Purpose, ending: String, sources: Int,
        matches: Int, milliseconds: Int?
    ) {
        self.questionID = questionID
        self.at = at
        self.subject = subject
        self.controller = controller
        self.processor = processor
        self.purpose = purpose
        self.ending = ending
        self.sources = sources
        self.matches = matches
        self.milliseconds = milliseconds
    }

    static let columns = [
        "questionID", "at", "subject", "controller", "processor", "purpose", "ending", "sources", "matches", "milliseconds",
    ]

    var cells: [ProcessCell] {
        [
            .text(questionID), .date(at), .text(subject.rawValue), .text(controller.text), .text(processor.text), .text(purpose.rawValue),
            .text(ending), .number(sources), .number(matches), .optional(milliseconds),
        ]
    }
}

/// What a source delivered (*VUM-leveringsactie*): matches for a question, or a detail.
public struct DeliveryAction: Hashable, Sendable {
    public let questionID: String
    public let at: Date
    public let subject: Subject
    public let kind: DeliveryKind
    public let source: OIN
    public let controller: OIN
    /// How it ended, by its word.
    public let ending: String
    /// Records that were delivered.
    public let records: Int
    /// Until its end; `nil` where that is not known.
    public let milliseconds: Int?

    public init(
        questionID: String, at: Date, subject: Subject, kind: DeliveryKind, source: OIN, controller: OIN, ending: String, records: Int,
        milliseconds: Int?
    ) {
        self.questionID = questionID
        self.at = at
        self.subject = subject
        self.kind = kind
        self.source = source
        self.controller = controller
        self.ending = ending
        self.records = records
        self.milliseconds = milliseconds
    }

    static let columns = ["questionID", "at", "subject", "kind", "source", "controller", "ending", "records", "milliseconds"]

    var cells: [ProcessCell] {
        [
            .text(questionID), .date(at), .text(subject.rawValue), .text(kind.rawValue), .text(source.text), .text(controller.text),
            .text(ending), .number(records), .optional(milliseconds),
        ]
    }
}

/// The two steps in which a source delivers (*code type leveringsactie*).
public enum DeliveryKind: String, CaseIterable, Codable, Hashable, Sendable {
    case matches, detail
}
