/// Whether a request's `Content-Type` is JSON in UTF-8 (RFC 9110 section 8.3.1, RFC 8259 section 8.1). On bytes, ASCII case folding only.
enum MediaTypeRule {
    static func acceptsJSON(_ values: [String]) -> Bool {
        guard let value = values.first, values.count == 1 else { return false }
        let parts = value.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(folded)
        guard parts.first == Array("application/json".utf8) else { return false }
        return parts.dropFirst().allSatisfy { parameter in
            guard parameter.starts(with: "charset=".utf8) else { return true }
            return ["utf-8", "\"utf-8\""].contains { parameter.dropFirst("charset=".utf8.count).elementsEqual($0.utf8) }
        }
    }

    /// Without white space around it, in lower case.
    private static func folded(_ part: Substring.UTF8View.SubSequence) -> [UInt8] {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let trimmed = part.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        return trimmed.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }
}
