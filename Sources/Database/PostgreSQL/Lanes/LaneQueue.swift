/// Who waits for a connection, in order of arrival, as a state machine: ``PostgreSQLLane`` acts.
///
/// Time passes here in rounds, which are counted only while somebody waits.
struct LaneQueue: Sendable {
    /// Rounds that a job waits before it is refused; one more may pass, that in which it came.
    static let patience: UInt64 = 16

    /// What a thread has to do.
    enum Turn: Sendable {
        case run(LaneJob)
        /// Wait for the next arrival.
        case nothing
        /// Stop; these wait for the last thread to do so, if this is the last.
        case stop([CheckedContinuation<Void, Never>])
    }

    private struct Waiting {
        let job: LaneJob
        let round: UInt64
    }

    private let limit: Int
    /// What gives something back: it goes first, and is never refused for want of room or time.
    private var givingBack: [LaneJob] = []
    private var waiting: [Waiting] = []
    /// The first of those in `waiting` that has not had its turn, so that taking one moves nothing.
    private var first = 0
    private var round: UInt64 = 0
    private var isCounting = false
    private var isClosed = false
    private var threads: Int
    private var onlookers: [CheckedContinuation<Void, Never>] = []

    init(limit: Int, threads: Int) {
        self.limit = limit
        self.threads = threads
    }

    /// Takes a job in, and tells whether rounds must be counted from now on.
    mutating func enter(_ job: LaneJob) throws(DatabaseError) -> Bool {
        if isClosed { throw .closed }
        if waiting.count - first >= limit { throw .crowded(limit: limit) }
        waiting.append(Waiting(job: job, round: round))
        defer { isCounting = true }
        return !isCounting
    }

    /// Takes in what gives something back. There is never more of it than was taken before. A queue that is closed needs none: its connections end.
    mutating func giveBack(_ job: LaneJob) { if !isClosed { givingBack.append(job) } }

    /// How many jobs are held in memory.
    var held: Int { waiting.count + givingBack.count }

    mutating func next() -> Turn {
        if !givingBack.isEmpty { return .run(givingBack.removeFirst()) }
        guard first < waiting.count else {
            guard isClosed else { return .nothing }
            threads -= 1
            defer { if threads == 0 { onlookers = [] } }
            return .stop(threads == 0 ? onlookers : [])
        }
        let job = waiting[first].job
        first += 1
        if first == waiting.count || first > 1024 {
            waiting.removeFirst(first)
            first = 0
        }
        return .run(job)
    }

    /// A round is over: who has waited too long, and whether the next round must be counted.
    mutating func endRound() -> (refused: [LaneJob], goesOn: Bool) {
        round += 1
        var refused: [LaneJob] = []
        while first < waiting.count, round - waiting[first].round > Self.patience {
            refused.append(waiting[first].job)
            first += 1
        }
        // While nobody takes a job, nothing else would let go of those that were refused.
        waiting.removeFirst(first)
        first = 0
        isCounting = !waiting.isEmpty
        return (refused, isCounting)
    }

    /// Lets nothing in any more, and tells whether all threads have stopped; otherwise the onlooker is kept.
    mutating func close(_ onlooker: CheckedContinuation<Void, Never>?) -> Bool {
        isClosed = true
        if threads == 0 { return true }
        if let onlooker { onlookers.append(onlooker) }
        return false
    }
}
