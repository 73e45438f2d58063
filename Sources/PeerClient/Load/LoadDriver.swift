import LabourDomain
import NIOCore
import NIOHTTP1

/// A run: takes requests from the schedule, gives them to connections, counts what comes back. All of it lives on one event loop, so that it
/// needs no locks and takes as little as it can from the machine that it shares with what it measures.
final class LoadDriver: ConnectionKeeper {
    private static let idleTime = TimeAmount(PeerLimits.standard.idleTime)
    private static let connectTime = TimeAmount(PeerLimits.standard.connectTimeout)

    private let target: LoadTarget
    private let plan: LoadPlan
    private let loop: any EventLoop
    private let address: SocketAddress
    private let questions: [(head: HTTPRequestHead, body: ByteBuffer)]
    private let promise: EventLoopPromise<LoadResult>
    private let timeout: TimeAmount

    private var schedule: LoadSchedule
    private var record: LoadRecord
    private var connections: [ObjectIdentifier: PeerConnection] = [:]
    private var connecting = 0
    private var underWay = 0
    /// The one that was used last is used first, so that no more are kept busy than needed.
    private var idle: [PeerConnection] = []
    private var began: NIODeadline?
    private var timer: Scheduled<Void>?
    private var isFinished = false

    init(
        _ target: LoadTarget, _ questions: [[UInt8]], _ plan: LoadPlan, loop: any EventLoop, address: SocketAddress,
        promise: EventLoopPromise<LoadResult>, onMoment: @escaping (LoadMoment) -> Void
    ) {
        self.target = target
        self.plan = plan
        self.loop = loop
        self.address = address
        self.promise = promise
        self.questions = questions.map { (target.head(contentLength: $0.count), ByteBuffer(bytes: $0)) }
        timeout = TimeAmount(plan.timeout)
        schedule = LoadSchedule(plan)
        record = LoadRecord(plan, onMoment: onMoment)
    }

    /// Nanoseconds since the start of the run, which is when the first connection is there.
    var now: Int { began.map { Int((NIODeadline.now() - $0).nanoseconds) } ?? 0 }

    /// Makes the first connection: a run against somebody who is not there, or is somebody else, fails at once.
    func start() { if !isFinished { connect() } }

    /// Ends the run with what it has.
    func stop() { finish(isInterrupted: true) }

    // MARK: What connections tell

    func hasConnected(_ connection: PeerConnection) {
        connecting -= 1
        idle.append(connection)
        if began == nil {
            began = .now()
            record.begin()
            sweep(1)
        }
        pump()
    }

    func isFree(_ connection: PeerConnection) {
        idle.append(connection)
        pump()
    }

    func hasEnded(_ connection: PeerConnection, _ during: ConnectionPhase, _ cause: FailureCause?) {
        connections[ObjectIdentifier(connection)] = nil
        switch during {
        case .connecting: failedToConnect(cause)
        case .idle:
            idle.removeAll { $0 === connection }
            pump()
        // What was asked on it says so itself.
        case .busy: break
        }
    }

    /// A connection did not come about. The request that would have been sent on it has failed.
    private func failedToConnect(_ cause: FailureCause?) {
        connecting -= 1
        if isFinished { return }
        if began == nil || cause == .identityMismatch { return finish(failing: target.error(cause)) }
        if let turn = schedule.take(at: now) { record.failed(turn, .unreachable) }
        // In a closed loop the next attempt waits for the sweep: who cannot be reached is not asked in a busy loop.
        if plan.pace != .closed { pump() }
    }

    // MARK: What calls tell

    func answered(_ turn: LoadTurn, _ reading: AnswerReading) {
        underWay -= 1
        record.answered(turn, reading, at: now)
    }

    func broke(_ turn: LoadTurn, _ failure: LoadFailure) {
        underWay -= 1
        record.failed(turn, failure)
        pump()
    }

    // MARK: Work

    /// Sends what can be sent, makes the connections that are lacking, and sees to it that the next request is not forgotten.
    private func pump() {
        guard !isFinished, began != nil else { return }
        let now = now
        while let connection = idle.last, let turn = schedule.take(at: now) {
            idle.removeLast()
            let question = questions[turn.number % questions.count]
            underWay += 1
            record.sent(turn)
            connection.send(question.head, question.body, to: LoadCall(turn, driver: self))
        }
        let lacking = min(schedule.waiting(at: now) - connecting, plan.connections - connections.count)
        if lacking > 0 { for _ in 0..<lacking { connect() } }
        if schedule.isOver(at: now), underWay == 0 { return finish() }
        // Who is full looks again when an answer comes.
        if timer == nil, !idle.isEmpty || connections.count < plan.connections, let next = schedule.start(after: now), let began {
            timer = loop.assumeIsolated().scheduleTask(deadline: began + .nanoseconds(Int64(next))) { [self] in
                timer = nil
                pump()
            }
        }
    }

    private func connect() {
        let connection = PeerConnection(pin: target.pin, keeper: self)
        connections[ObjectIdentifier(connection)] = connection
        connecting += 1
        record.connectionsMade += 1
        connection.connect(to: .resolved(address), with: target.tls, serverName: target.serverName, on: loop)
    }

    /// Ten times a second: gives up what takes too long, and tells how the run stands.
    private func sweep(_ number: Int64) {
        guard !isFinished, let began else { return }
        let now = now
        let moment = NIODeadline.now()
        for connection in connections.values {
            let age = moment - connection.since
            if connection.isBusy {
                if age > timeout { connection.close(.timedOut) }
            } else if age > (connection.isConnecting ? Self.connectTime : Self.idleTime) {
                connection.close(.timedOut)
            }
        }
        let tooLate = now - Int(timeout.nanoseconds)
        while let start = schedule.nextStart, start < tooLate, let turn = schedule.take(at: now) { record.failed(turn, .notSent) }
        pump()
        guard !isFinished else { return }
        tell(at: now)
        loop.assumeIsolated().scheduleTask(deadline: began + .milliseconds(100 * number)) { [self] in sweep(number + 1) }
    }

    private func tell(at now: Int, isLast: Bool = false) {
        // In a closed loop nobody waits: who has no connection does not ask.
        let waiting = plan.pace == .closed ? 0 : schedule.waiting(at: now)
        record.tell(at: now, connections: connections.count - connecting, underWay: underWay, waiting: waiting, isLast: isLast)
    }

    private func finish(isInterrupted: Bool = false, failing error: PeerClientError? = nil) {
        guard !isFinished else { return }
        isFinished = true
        timer?.cancel()
        tell(at: now, isLast: true)
        // Before connections are closed: what is still under way has neither been answered nor failed.
        let result = record.result(at: now, planned: schedule.planned, isInterrupted: isInterrupted)
        for connection in connections.values { connection.close() }
        connections = [:]
        idle = []
        if let error { return promise.fail(error) }
        promise.succeed(result)
    }
}

extension LoadTarget {
    /// Why nobody could be asked.
    func error(_ cause: FailureCause?) -> PeerClientError {
        switch cause {
        case .identityMismatch: .identityMismatch(expected: pin.expected.text)
        case .timedOut: .timedOut
        case .cancelled: .cancelled
        case .unreachable(let reason): .unreachable(reason: reason)
        case nil: .unreachable(reason: "the connection was closed before it was secure")
        }
    }
}
