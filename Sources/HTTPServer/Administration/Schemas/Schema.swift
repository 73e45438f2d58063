/// What a value of the administration interface looks like. One tree, from which both the check of what comes in and the description for others
/// are made, so that they cannot differ.
indirect enum Schema: Sendable {
    case boolean
    case integer(ClosedRange<Int>)
    /// One of a few words.
    case word([String])
    case text(TextForm)
    /// `yyyy-mm-dd`.
    case date
    /// RFC 3339, any offset in, UTC out.
    case instant
    case array(Schema, ClosedRange<Int>)
    /// Closed: a member that is not listed is refused.
    case object([Field])
    /// Described once, under a name.
    case component(String, Schema)
    /// Any object: a document with a description of its own.
    case document

    /// A member of an object.
    struct Field: Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool
        /// What it means, for the description.
        let meaning: String

        static func required(_ name: String, _ schema: Schema, _ meaning: String) -> Field {
            Field(name: name, schema: schema, isRequired: true, meaning: meaning)
        }

        static func optional(_ name: String, _ schema: Schema, _ meaning: String) -> Field {
            Field(name: name, schema: schema, isRequired: false, meaning: meaning)
        }
    }

    /// The words of an enumeration, in its order.
    static func words<Word: CaseIterable & RawRepresentable>(of type: Word.Type) -> Schema where Word.RawValue == String {
        .word(type.allCases.map(\.rawValue))
    }

    /// The members of an object, also where it has a name.
    var fields: [Field] {
        switch self {
        case .object(let fields): fields
        case .component(_, let schema): schema.fields
        default: []
        }
    }
}
