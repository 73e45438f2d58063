/// The path and query of a request target, split before decoding, so that an encoded slash is never a separator (RFC 3986 section 2.2).
struct RequestPath: Hashable, Sendable {
    /// The decoded segments; `/` is one empty segment.
    let segments: [String]
    /// The query as it came, without `?`; never logged.
    let query: String?

    /// `nil` when the target is no absolute path or holds a broken or non-UTF-8 escape or a control character.
    init?(target: String) {
        let parts = target.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, path.first == UInt8(ascii: "/") else { return nil }
        query = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
        var segments: [String] = []
        for segment in path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let decoded = Self.decode(segment) else { return nil }
            segments.append(decoded)
        }
        self.segments = segments
    }

    /// Percent-decoding, once (RFC 3986 section 2.1).
    private static func decode(_ segment: some Sequence<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var iterator = segment.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = iterator.next().flatMap(hexadecimal), let low = iterator.next().flatMap(hexadecimal) else { return nil }
            bytes.append(high << 4 | low)
        }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
