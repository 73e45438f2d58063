/// Where a page ended, as text that stands in a query as it is. Opaque for others; not secret, and of no use to who may not read the list.
enum PageCursor {
    private static let digits = Array("0123456789abcdef".utf8)

    /// The key of the last item in hexadecimal.
    static func text(_ key: String) -> String {
        String(decoding: key.utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// `nil` for what is no cursor of ours.
    static func key(_ text: String) -> String? {
        let nibbles = text.utf8.map { digits.firstIndex(of: $0) }
        guard nibbles.count % 2 == 0, !nibbles.isEmpty else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: nibbles.count, by: 2) {
            guard let high = nibbles[place], let low = nibbles[place + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
