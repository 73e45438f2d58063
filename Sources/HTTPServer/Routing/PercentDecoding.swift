/// Percent-decoding of one part of an address or a form, once (RFC 3986 section 2.1).
enum PercentDecoding {
    /// `nil` for a broken escape, a control character or what is not UTF-8.
    ///
    /// - Parameters:
    ///   - isForm: In the body of a form a `+` is a space, and a text may have lines (URL Standard, section 5.1).
    static func text(_ part: some Sequence<UInt8>, isForm: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var iterator = part.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+") where isForm: bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard bytes.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || (isForm && ($0 == 0x0A || $0 == 0x0D || $0 == 0x09)) }) else { return nil }
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
