/// What is wrong with a field of a question.
public struct FormFault: Hashable, Sendable {
    public let field: QuestionForm.Field
    public let kind: FieldFault

    public init(_ field: QuestionForm.Field, _ kind: FieldFault) {
        self.field = field
        self.kind = kind
    }
}

/// Why a field is wrong; the words are the page's.
public enum FieldFault: Error, Hashable, Sendable {
    case missing
    /// Not the form of a postcode.
    case noPostcode
    /// A postcode that no part of the country has.
    case unknownPostcode
    /// Not a whole number within these bounds.
    case noNumber(ClosedRange<Int>)
    /// The least is more than the most.
    case wrongOrder
    /// No occupation is called so; these may be meant.
    case unknownOccupation(suggestions: [String])
}
