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
            guard let decoded = PercentDecoding.text(segment) else { return nil }
            segments.append(decoded)
        }
        self.segments = segments
    }
}
