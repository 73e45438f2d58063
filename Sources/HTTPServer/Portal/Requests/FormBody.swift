import HTTPTypes

/// The fields of a form as a browser sends them: `application/x-www-form-urlencoded` (URL Standard, section 5).
enum FormBody {
    /// Forms of the portal are small; uploads have a way of their own.
    static let maximumBytes = 64 << 10
    static let maximumFields = 300

    /// Whether the body is a form, in the only encoding there is.
    static func isForm(_ values: [String]) -> Bool {
        guard let value = values.first, values.count == 1 else { return false }
        let type = value.split(separator: ";", maxSplits: 1).first.map { $0.filter { $0 != " " }.lowercased() }
        return type == "application/x-www-form-urlencoded"
    }

    /// `nil` where it cannot be decoded, or has too many fields. Line breaks may stand in a text; other control characters may not.
    static func fields(_ bytes: [UInt8]) -> [(name: String, value: String)]? {
        var fields: [(String, String)] = []
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.count < maximumFields, let first = halves.first, let name = decoded(first),
                let value = halves.count == 2 ? decoded(halves[1]) : ""
            else { return nil }
            fields.append((name, value))
        }
        return fields
    }

    private static func decoded(_ text: some Sequence<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var iterator = text.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard bytes.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
