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
            guard fields.count < maximumFields, let first = halves.first, let name = PercentDecoding.text(first, isForm: true),
                let value = halves.count == 2 ? PercentDecoding.text(halves[1], isForm: true) : ""
            else { return nil }
            fields.append((name, value))
        }
        return fields
    }
}
