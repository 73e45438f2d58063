/// The fields of a query, decoded once.
struct QueryString: Sendable {
    let fields: [(name: String, value: String)]

    /// More than any operation knows.
    private static let maximumFields = 50

    /// `nil` where it cannot be decoded, holds a control character, or has too many fields. A `+` is a plus: only forms make it a space.
    init?(_ text: String?) {
        var fields: [(String, String)] = []
        for part in (text ?? "").utf8.split(separator: UInt8(ascii: "&")) {
            let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.count < Self.maximumFields, let first = halves.first, let name = PercentDecoding.text(first),
                let value = halves.count == 2 ? PercentDecoding.text(halves[1]) : ""
            else { return nil }
            fields.append((name, value))
        }
        self.fields = fields
    }
}
