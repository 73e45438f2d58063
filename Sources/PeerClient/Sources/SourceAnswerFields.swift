import NIOHTTP1

/// What a source says in the header of its answer.
enum SourceAnswerFields {
    /// What a source says had no effect: at most fifty names of at most 120 printable ASCII characters, because they go into reports.
    static func ignoredCriteria(in headers: HTTPHeaders) -> [String] {
        headers[canonicalForm: "schakel-ignored-criteria"].prefix(50).map { decoded($0) }
            .filter { !$0.isEmpty && $0.utf8.count <= 120 && $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
    }

    /// Percent-decoding, byte by byte; what is not an escape stands for itself.
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
