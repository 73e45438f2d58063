import NIOCore
import NIOHTTP1

/// One request to a peer and what comes of it, handed to one reader in turn. Lives on the event loop of its pool.
///
/// What has arrived and is not taken holds the peer back, so that a call keeps no more than one reading of its connection.
final class PeerCall: AnswerReceiver {
    /// What a reader gets at once: all there is, so that who waits for a short answer waits once.
    enum Part: Sendable {
        /// The head with the first part only; no bytes with it where they are still to come.
        case answer(HTTPResponseHead?, [UInt8], isLast: Bool)
        case failed(FailureCause)
    }

    private enum State {
        case waiting
        case underWay(PeerConnection)
        case complete
        case failed(FailureCause)
    }

    private let request: PeerRequest
    private let pool: ConnectionPool
    private let deadline: NIODeadline
    private var state = State.waiting
    private var reader: CheckedContinuation<Part, Never>?
    private var received: HTTPResponseHead?
    private var hasHead = false
    private var bytes: [UInt8] = []
    /// Since when it waits for a connection.
    private(set) var waitingSince = NIODeadline.now()
    private var isOnUsedConnection = false

    init(_ request: PeerRequest, in pool: ConnectionPool) {
        self.request = request
        self.pool = pool
        deadline = .now() + TimeAmount(request.time)
    }

    // MARK: What the reader does

    /// Gives the next part as soon as it is there. One reader at a time.
    func read(_ reader: CheckedContinuation<Part, Never>) {
        self.reader = reader
        serve()
        if bytes.isEmpty, case .underWay(let connection) = state { connection.readOn() }
    }

    /// The reader has heard enough: a connection in the middle of an answer cannot be used for another.
    func stop(_ cause: FailureCause = .cancelled) {
        switch state {
        case .waiting:
            pool.withdraw(self)
            fail(cause)
        case .underWay(let connection):
            fail(cause)
            connection.close(cause)
        case .complete, .failed: break
        }
    }

    // MARK: What the pool does

    /// Whether its time is over at this moment.
    func isLate(at moment: NIODeadline) -> Bool { moment >= deadline && (request.isTimeForAll || !hasHead) }

    /// Sends the request. One that was used before may have been closed by the peer a moment ago.
    func begin(on connection: PeerConnection, isUsed: Bool) {
        state = .underWay(connection)
        isOnUsedConnection = isUsed
        pool.hasBegun(self)
        connection.send(request.head, request.body, to: self)
    }

    /// Ends without an answer.
    func fail(_ cause: FailureCause) {
        if case .underWay = state { pool.hasEnded(self) }
        state = .failed(cause)
        serve()
    }

    // MARK: What the connection tells

    var wantsMore: Bool { bytes.isEmpty }

    func receive(_ head: HTTPResponseHead) {
        received = head
        hasHead = true
    }

    func receive(_ piece: ByteBuffer) {
        guard case .underWay = state else { return }
        bytes += piece.readableBytesView
    }

    func readSome() { serve() }

    func receivedAll() {
        guard case .underWay = state else { return }
        state = .complete
        pool.hasEnded(self)
        serve()
    }

    /// Everything Schakel asks of a peer is safe to ask twice, so a kept connection that the peer closed meanwhile costs another try, until a
    /// connection is used for the first time.
    func broke(_ cause: FailureCause?) {
        guard case .underWay = state else { return }
        if isOnUsedConnection, !hasHead, cause == nil || cause?.isBreak == true {
            state = .waiting
            waitingSince = .now()
            pool.hasEnded(self)
            return pool.startAgain(self)
        }
        fail(cause ?? .unreachable(reason: "the connection was closed"))
    }

    private func serve() {
        guard let reader, let part = nextPart() else { return }
        self.reader = nil
        reader.resume(returning: part)
    }

    private func nextPart() -> Part? {
        if case .failed(let cause) = state { return .failed(cause) }
        var isLast = false
        if case .complete = state { isLast = true }
        guard received != nil || !bytes.isEmpty || isLast else { return nil }
        defer { bytes = [] }
        return .answer(received.take(), bytes, isLast: isLast)
    }
}
