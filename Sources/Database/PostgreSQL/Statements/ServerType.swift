import CLibPQ

/// The types of PostgreSQL whose binary form is read here, by their fixed numbers.
enum ServerType: Oid {
    case bool = 16
    case bytea = 17
    case name = 19
    case int8 = 20
    case int2 = 21
    case int4 = 23
    case text = 25
    case float4 = 700
    case float8 = 701
    case bpchar = 1042
    case varchar = 1043
    /// Sums and averages of whole numbers. Its binary form is not read here: an answer with one comes as text.
    case numeric = 1700

    /// Whether an answer of these types can be asked in binary form, which needs no conversion and half the bytes for a blob.
    static func areReadAsBinary(_ types: [Oid]) -> Bool {
        types.allSatisfy { type in ServerType(rawValue: type).map { $0 != .numeric } ?? false }
    }

    /// A value as SQLite would give it; `nil` where the bytes are not of the type.
    func value(binary bytes: UnsafeRawBufferPointer) -> SQLValue? {
        switch self {
        case .bool: bytes.count == 1 ? .integer(bytes[0] == 0 ? 0 : 1) : nil
        case .int2: Self.integer(bytes, as: Int16.self)
        case .int4: Self.integer(bytes, as: Int32.self)
        case .int8: Self.integer(bytes, as: Int64.self)
        case .float4: bytes.count == 4 ? .real(Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))) : nil
        case .float8: bytes.count == 8 ? .real(Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))) : nil
        case .text, .varchar, .bpchar, .name: .text(String(decoding: bytes, as: UTF8.self))
        case .bytea: .blob([UInt8](bytes))
        case .numeric: nil
        }
    }

    /// A value of an answer that came as text. Of a type that is not known here the text itself is given.
    static func value(text bytes: UnsafeRawBufferPointer, type: Oid) -> SQLValue? {
        let text = String(decoding: bytes, as: UTF8.self)
        switch ServerType(rawValue: type) {
        case .bool: return .integer(text == "t" ? 1 : 0)
        case .int2, .int4, .int8: return Int64(text).map { .integer($0) }
        // SQLite gives a sum of whole numbers as a whole number.
        case .numeric: return Int64(text).map { .integer($0) } ?? Double(text).map { .real($0) }
        case .float4, .float8: return Double(text).map { .real($0) }
        case .bytea: return blob(hexadecimal: bytes).map { .blob($0) }
        default: return .text(text)
        }
    }

    private static func integer<Number: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer, as type: Number.Type) -> SQLValue? {
        guard bytes.count == MemoryLayout<Number>.size else { return nil }
        return .integer(Int64(Number(bigEndian: bytes.loadUnaligned(as: Number.self))))
    }

    /// `\x`, then two digits for a byte.
    private static func blob(hexadecimal text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard text.count >= 2, text.count.isMultiple(of: 2), text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        for position in stride(from: 2, to: text.count, by: 2) {
            guard let high = digit(text[position]), let low = digit(text[position + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
