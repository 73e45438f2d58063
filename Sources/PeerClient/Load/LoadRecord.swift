import NIOCore

/// What is counted during a run, apart for the warm-up and the time that is measured.
struct LoadRecord {
    private let warmUpTime: Int
    private let time: Int
    private let onMoment: (LoadMoment) -> Void
    private var warmUp = LoadTally()
    private var measured = LoadTally()
    /// Of the stretch since the last moment; goes into `measured` at the next one.
    private var current = LoadTally()
    private var lastMoment = 0
    private var lastAnswer = 0
    private var processorTimeBefore: Duration?
    var connectionsMade = 0

    init(_ plan: LoadPlan, onMoment: @escaping (LoadMoment) -> Void) {
        warmUpTime = plan.warmUp.nanoseconds
        time = plan.time.nanoseconds
        self.onMoment = onMoment
    }

    mutating func begin() {
        if warmUpTime == 0 { processorTimeBefore = ProcessorTime.now() }
    }

    mutating func sent(_ turn: LoadTurn) {
        if turn.isMeasured { current.sent += 1 } else { warmUp.sent += 1 }
    }

    mutating func failed(_ turn: LoadTurn, _ failure: LoadFailure) {
        if turn.isMeasured { current.record(failure) } else { warmUp.record(failure) }
    }

    mutating func answered(_ turn: LoadTurn, _ reading: AnswerReading, at now: Int) {
        if turn.isMeasured {
            Self.add(turn, reading, now, to: &current)
            lastAnswer = now
        } else {
            Self.add(turn, reading, now, to: &warmUp)
        }
    }

    private static func add(_ turn: LoadTurn, _ reading: AnswerReading, _ now: Int, to tally: inout LoadTally) {
        tally.bytes += reading.bytes
        if let failure = reading.failure { tally.record(failure) } else { tally.record(nanoseconds: now - turn.start) }
    }

    /// Once a second of the measured time, and of the warm-up before it.
    mutating func tell(at now: Int, connections: Int, underWay: Int, waiting: Int, isLast: Bool) {
        let isWarmUp = now < warmUpTime
        if !isWarmUp, processorTimeBefore == nil {
            processorTimeBefore = ProcessorTime.now()
            lastMoment = warmUpTime
        }
        guard now - lastMoment >= (isLast ? 1 : 1_000_000_000) else { return }
        onMoment(
            LoadMoment(
                time: .nanoseconds(now - warmUpTime), length: .nanoseconds(now - lastMoment), tally: isWarmUp ? warmUp : current,
                connections: connections, underWay: underWay, waiting: waiting))
        lastMoment = now
        measured.merge(current)
        current = LoadTally()
    }

    mutating func result(at now: Int, planned: Int, isInterrupted: Bool) -> LoadResult {
        measured.merge(current)
        current = LoadTally()
        let elapsed = isInterrupted ? now - warmUpTime : max(time, lastAnswer - warmUpTime)
        return LoadResult(
            planned: planned, measured: measured, warmUp: warmUp, time: .nanoseconds(max(0, elapsed)), connectionsMade: connectionsMade,
            processorTime: processorTimeBefore.map { ProcessorTime.now() - $0 } ?? .zero, isInterrupted: isInterrupted)
    }
}
