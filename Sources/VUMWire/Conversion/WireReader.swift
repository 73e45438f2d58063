import LabourDomain
import StrictJSON

/// Reads the members of one object of a record. Empty values, and values of another type than the contract's, read as absent.
struct WireReader {
    private let members: JSONObject

    init(_ object: JSONObject) { members = object }

    /// The object under a key; one without members where it is absent, since the standard makes no difference.
    func object(_ key: String) -> WireReader { WireReader(members[key]?.objectValue ?? JSONObject()) }

    /// The objects in a list that hold anything.
    func objects(_ key: String) -> [WireReader] {
        (members[key]?.arrayValue ?? []).compactMap { $0.holdsNothing ? nil : $0.objectValue.map(WireReader.init) }
    }

    /// Whether every member is empty.
    var holdsNothing: Bool { JSONValue.object(members).holdsNothing }

    func text(_ key: String) -> String? { members[key]?.stringValue.flatMap { $0.isEmpty ? nil : $0 } }

    func texts(_ key: String) -> [String] {
        (members[key]?.arrayValue ?? []).compactMap { $0.stringValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        members[key]?.integerValue.flatMap { range.contains($0) ? $0 : nil }
    }

    func flag(_ key: String) -> Bool? { members[key]?.boolValue }

    func date(_ key: String) -> CalendarDate? { text(key).flatMap { CalendarDate(isoBytes: $0.utf8) } }

    /// A code that is written as a number.
    func code<Code: RawRepresentable>(_ key: String) -> Code? where Code.RawValue == UInt8 {
        members[key]?.integerValue.flatMap(UInt8.init(exactly:)).flatMap(Code.init(rawValue:))
    }

    /// A code that is written as text, with so many digits.
    func textCode<Code: RawRepresentable>(_ key: String, digits: Int = 1) -> Code? where Code.RawValue == UInt8 {
        guard let text = text(key), text.utf8.count == digits, text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        return UInt8(text).flatMap(Code.init(rawValue:))
    }
}
