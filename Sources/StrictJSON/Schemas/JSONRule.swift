/// The kinds of JSON value.
public enum JSONType: String, Hashable, Sendable, CaseIterable {
    case object, array, string, integer, number, boolean, null
}

/// The rule that a part of a document breaks.
public enum JSONRule: Hashable, Sendable {
    /// The document is not JSON; nothing after this place has been looked at.
    case malformed(StrictJSONError)
    /// A value of another type.
    case wrongType(expected: JSONType)
    /// A required member is absent.
    case missing
    /// A member that the contract does not know.
    case unknownMember
    /// More Unicode scalars than allowed.
    case tooLong(maximum: Int)
    /// Fewer Unicode scalars than needed.
    case tooShort(minimum: Int)
    /// Not one of the listed values.
    case notOneOf([String])
    /// Not of this pattern.
    case shape(String)
    /// An integer outside the bounds, both included.
    case outOfRange(minimum: Int, maximum: Int)
    /// Not `yyyy-mm-dd`, or no existing day.
    case notADate
    /// Fewer elements than needed.
    case tooFewItems(minimum: Int)
    /// A name that its object has already.
    case duplicateKey

    /// A fixed name, to count reasons by.
    public var name: String {
        switch self {
        case .malformed: "malformed"
        case .wrongType: "wrongType"
        case .missing: "missing"
        case .unknownMember: "unknownMember"
        case .tooLong: "tooLong"
        case .tooShort: "tooShort"
        case .notOneOf: "notOneOf"
        case .shape: "shape"
        case .outOfRange: "outOfRange"
        case .notADate: "notADate"
        case .tooFewItems: "tooFewItems"
        case .duplicateKey: "duplicateKey"
        }
    }
}

extension JSONRule: CustomStringConvertible {
    /// What is wrong, in words, without text of the document.
    public var description: String {
        switch self {
        case .malformed(let error): error.safeDescription
        case .wrongType(let expected): "not of type \(expected.rawValue)"
        case .missing: "required, but absent"
        case .unknownMember: "not a member of the contract"
        case .tooLong(let maximum): "longer than \(maximum) characters"
        case .tooShort(let minimum): "shorter than \(minimum) characters"
        case .notOneOf(let values): "not one of \(values.joined(separator: ", "))"
        case .shape(let pattern): "not of the form \(pattern)"
        case .outOfRange(let minimum, let maximum): "not in \(minimum)...\(maximum)"
        case .notADate: "not an existing date written yyyy-mm-dd"
        case .tooFewItems(let minimum): "fewer than \(minimum) elements"
        case .duplicateKey: "the name occurs twice"
        }
    }
}
