import LabourDomain
import StrictJSON

/// Builds one object of a record. What is absent or empty is not written; what the contract cannot carry is left out, since a shortened code or
/// address would be another one. Only free text is cut at the contract's length.
struct WireObject {
    private(set) var members: [(key: String, value: JSONValue)] = []

    var isEmpty: Bool { members.isEmpty }
    var value: JSONValue { .object(JSONObject(members)) }

    mutating func put(_ key: String, _ value: JSONValue) {
        if !value.isEmpty { members.append((key, value)) }
    }

    mutating func put(_ key: String, _ object: WireObject) { put(key, object.value) }

    mutating func put(_ key: String, _ objects: [WireObject]) {
        put(key, .array(objects.filter { !$0.isEmpty }.map(\.value)))
    }

    /// Prose, cut at so many characters.
    mutating func put(_ key: String, prose: String?, cutAt maximum: Int) {
        guard let prose else { return }
        put(key, .string(String(String.UnicodeScalarView(Self.permitted(prose).prefix(maximum)))))
    }

    /// A name, address or code, left out where it is longer than so many characters.
    mutating func put(_ key: String, name: String?, atMost maximum: Int) {
        if let name, let text = Self.name(name, atMost: maximum) { put(key, .string(text)) }
    }

    mutating func put(_ key: String, names: [String], atMost maximum: Int) {
        put(key, .array(names.compactMap { name in Self.name(name, atMost: maximum).flatMap { $0.isEmpty ? nil : .string($0) } }))
    }

    mutating func put(_ key: String, _ number: Int?, in range: ClosedRange<Int>) {
        if let number, range.contains(number) { put(key, .integer(Int64(number))) }
    }

    mutating func put(_ key: String, _ date: CalendarDate?) {
        if let date { put(key, .string(date.description)) }
    }

    /// A code that is written as a number.
    mutating func put<Code: RawRepresentable>(_ key: String, code: Code?) where Code.RawValue == UInt8 {
        if let code { put(key, .integer(Int64(code.rawValue))) }
    }

    /// A code that is written as text, with so many digits.
    mutating func put<Code: RawRepresentable>(_ key: String, textCode: Code?, digits: Int = 1) where Code.RawValue == UInt8 {
        guard let textCode else { return }
        let text = String(textCode.rawValue)
        put(key, .string(String(repeating: "0", count: max(0, digits - text.utf8.count)) + text))
    }

    private static func name(_ name: String, atMost maximum: Int) -> String? {
        let scalars = permitted(name)
        return scalars.count <= maximum ? String(String.UnicodeScalarView(scalars)) : nil
    }

    /// I-JSON has no noncharacters (RFC 7493 §2.1); they carry no meaning.
    private static func permitted(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !(0xFDD0...0xFDEF).contains($0.value) && $0.value & 0xFFFE != 0xFFFE }
    }
}
