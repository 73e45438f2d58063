import NIOHTTP1

/// The requests of one connection that have begun and are not yet answered, oldest first: a state machine without channels.
struct RequestQueue {
    private struct Entry {
        let isOldVersion: Bool
        let asksToClose: Bool
        var hasArrived = false
        var isAnswering = false
        var endsConnection = false
    }

    private var entries: [Entry] = []

    /// Whether a request has begun and not come to its end.
    var isArriving: Bool { entries.last.map { !$0.hasArrived } ?? false }

    /// Whether the request being answered is HTTP/1.0.
    var isOldVersion: Bool { entries.first?.isOldVersion ?? false }

    /// Whether a refusal can be written now: nothing waits for an answer, or only the one whose answer has not begun.
    var canBeRefused: Bool { entries.isEmpty || (entries.count == 1 && !entries[0].isAnswering) }

    mutating func began(_ head: HTTPRequestHead) {
        let isOldVersion = head.version.major == 1 && head.version.minor == 0
        entries.append(Entry(isOldVersion: isOldVersion, asksToClose: head.headers.asksToClose))
    }

    mutating func arrived() {
        guard let last = entries.indices.last else { return }
        entries[last].hasArrived = true
    }

    /// The oldest request gets its answer now. Returns whether that answer is the connection's last.
    mutating func answering(endingConnection: Bool) -> Bool {
        guard !entries.isEmpty else { return true }
        entries[0].isAnswering = true
        entries[0].endsConnection = endingConnection || entries[0].asksToClose || entries[0].isOldVersion || !entries[0].hasArrived
        return entries[0].endsConnection
    }

    /// The oldest request has its answer. Returns whether that was the connection's last.
    mutating func answered() -> Bool {
        entries.isEmpty || entries.removeFirst().endsConnection
    }
}
