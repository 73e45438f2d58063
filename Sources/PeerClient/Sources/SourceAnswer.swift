import Exchange
import NIOHTTP1

/// A source's answer while it is read: its head, and its body piece by piece within a bound.
struct SourceAnswer {
    let head: HTTPResponseHead
    private let answer: PeerAnswer
    private var waiting: [UInt8]
    private var isComplete: Bool
    private var room = Int.max

    /// Rest of an unwanted body that is still read so that its connection can be used again.
    private static let drainedBytes = 16 << 10

    /// Waits for the head.
    init(_ answer: PeerAnswer) async throws(SourceFailure) {
        switch await answer.next() {
        case .answer(let head?, let bytes, let isLast):
            self.head = head
            self.answer = answer
            waiting = bytes
            isComplete = isLast
        case .answer(nil, _, _): throw .unreachable
        case .failed(let cause): throw SourceFailure(cause)
        }
    }

    /// Refuses what is not JSON by its own account, or longer; holds the body to the bound from here on.
    mutating func check(maximumBytes: Int) throws(SourceFailure) {
        guard ResponseReading.isJSON(head.headers) else { throw .wrongMediaType }
        if let length = ResponseReading.announcedLength(head.headers), length > maximumBytes { throw .tooLarge }
        room = maximumBytes
    }

    /// The next piece of the body, never an empty one; `nil` at the end.
    mutating func next() async throws(SourceFailure) -> [UInt8]? {
        while waiting.isEmpty, !isComplete {
            switch await answer.next() {
            case .answer(_, let bytes, let isLast):
                waiting = bytes
                isComplete = isLast
            case .failed(let cause): throw SourceFailure(cause)
            }
        }
        guard waiting.count <= room else { throw .tooLarge }
        room -= waiting.count
        defer { waiting = [] }
        return waiting.isEmpty ? nil : waiting
    }

    /// Reads a small unwanted body to its end; a longer one is given up together with its connection.
    mutating func drain() async {
        room = Self.drainedBytes
        while (try? await next()) != nil {}
    }
}

extension SourceFailure {
    init(_ cause: FailureCause) {
        switch cause {
        case .identityMismatch: self = .identityMismatch
        case .timedOut: self = .timedOut
        case .cancelled: self = .cancelled
        case .unreachable: self = .unreachable
        }
    }
}
