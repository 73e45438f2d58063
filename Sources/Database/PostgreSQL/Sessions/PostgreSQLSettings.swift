/// What a connection needs to know: the address and the limits, in the words of PostgreSQL's library.
struct PostgreSQLSettings: Sendable {
    let address: PostgreSQLAddress
    let limits: PostgreSQLLimits
    let durability: Durability

    /// How long nothing may be heard during a statement. The server ends it before that by itself, if it still lives.
    var silence: Duration { limits.statement + limits.connect }

    /// Keywords and values, for one connection.
    var keywords: [String: String] {
        let ours = [
            "application_name": "schakel", "client_encoding": "UTF8", "connect_timeout": "\(limits.connect.wholeSeconds)",
            // One way to encrypt is enough.
            "gssencmode": "disable",
            // A machine that is gone says nothing: three unanswered questions in a row end a connection.
            "keepalives": "1", "keepalives_idle": "\(limits.connect.wholeSeconds)", "keepalives_interval": "\(limits.connect.wholeSeconds)",
            "keepalives_count": "3", "tcp_user_timeout": "\(limits.connect.milliseconds * 4)",
            "options": options.map { "-c \($0)=\($1)" }.joined(separator: " "),
        ]
        return address.keywords.merging(ours) { given, own in given.isEmpty ? own : given }
    }

    private var options: [(String, String)] {
        [
            ("search_path", address.schema),
            ("statement_timeout", "\(limits.statement.milliseconds)"),
            ("idle_in_transaction_session_timeout", "\(limits.statement.milliseconds)"),
            ("lock_timeout", "\(limits.wait.milliseconds)"),
            // Whatever the server was set up with: what is acknowledged is on its disk.
            ("synchronous_commit", durability == .full ? "on" : "off"),
            ("TimeZone", "UTC"), ("bytea_output", "hex"), ("standard_conforming_strings", "on"), ("client_min_messages", "warning"),
        ]
    }

    /// Lends keywords and values as the library wants them: two lists that end with nothing.
    func withKeywords<Outcome>(_ body: ([UnsafePointer<CChar>?], [UnsafePointer<CChar>?]) -> Outcome) -> Outcome {
        let pairs = keywords.sorted { $0.key < $1.key }
        var text: [CChar] = []
        var starts: [Int] = []
        for word in pairs.map(\.key) + pairs.map(\.value) {
            starts.append(text.count)
            text += word.utf8.map { CChar(bitPattern: $0) } + [0]
        }
        return text.withUnsafeBufferPointer { buffer in
            let words = starts.map { start in buffer.baseAddress.map { UnsafePointer($0 + start) } }
            return body(words.prefix(pairs.count) + [nil], words.dropFirst(pairs.count) + [nil])
        }
    }
}
