/// A JSON text as a tree. For small things only: questions, bodies like settings, display. Records stay bytes.
///
/// Strings and names are compared byte by byte: two spellings that Unicode calls equivalent are two names in JSON.
public indirect enum JSONValue: Sendable {
    case null
    case bool(Bool)
    /// A number written as an integer within ±(2^53 - 1).
    case integer(Int64)
    /// Every other number: with point or exponent, larger, or `-0`.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    /// The member of an object; `nil` when this is no object or the name is absent.
    public subscript(key: String) -> JSONValue? { objectValue?[key] }

    /// The value of `true` or `false`.
    public var boolValue: Bool? { if case .bool(let flag) = self { flag } else { nil } }

    /// The value of a number written as an integer.
    public var integerValue: Int? { if case .integer(let number) = self { Int(number) } else { nil } }

    /// The value of any number; an integer is exact.
    public var numberValue: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }

    /// The text of a string.
    public var stringValue: String? { if case .string(let text) = self { text } else { nil } }

    /// The elements of an array.
    public var arrayValue: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

    /// The members of an object.
    public var objectValue: JSONObject? { if case .object(let object) = self { object } else { nil } }

    /// `null`, `""`, `[]` and `{}`: what the data standard counts as absent. Not recursive.
    public var isEmpty: Bool {
        switch self {
        case .null: true
        case .string(let text): text.utf8.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let object): object.isEmpty
        case .bool, .integer, .number: false
        }
    }
}

extension JSONValue: Hashable {
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0 as UInt8)
        case .bool(let flag): hasher.combine(flag)
        case .integer(let number): hasher.combine(number)
        case .number(let number): hasher.combine(number)
        case .string(let text): hasher.combineBytes(of: text)
        case .array(let elements): hasher.combine(elements)
        case .object(let object): hasher.combine(object)
        }
    }
}

extension Hasher {
    /// The bytes of a text, which unlike `String`'s own hash tell equivalent spellings apart.
    mutating func combineBytes(of text: String) {
        for byte in text.utf8 { combine(byte) }
        combine(0xFF as UInt8)
    }
}
