import Dispatch
import Foundation
import Synchronization

/// Threads that take work from one queue, each with a connection of its own.
///
/// PostgreSQL's library blocks. Threads of our own may be blocked; those on which Swift runs its tasks may not. A connection is made on its
/// thread and never leaves it.
final class PostgreSQLLane: Sendable {
    private let line: Line
    private let threads: Int

    /// Begins the threads; a connection is made when the first call comes to its thread.
    init(threads: Int, waiting: Int, wait: Duration, session: @escaping @Sendable () -> PostgreSQLSession) {
        let line = Line(limit: waiting, threads: threads, wait: wait)
        self.line = line
        self.threads = threads
        for _ in 0..<threads { Thread.detachNewThread { line.serve(session()) } }
    }

    deinit { line.close(nil, threads: threads) }

    /// Runs `work` on a connection, after whoever came before.
    func run<Value: Sendable>(_ work: @escaping @Sendable (PostgreSQLSession) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            line.enter(
                LaneJob(
                    run: { session in continuation.resume(with: Result { try work(session) }) },
                    refuse: { continuation.resume(throwing: $0) }))
        }
    }

    /// The same for who cannot suspend; it blocks its thread, for as long as a call may wait and take.
    func runBlocking<Value: Sendable>(_ work: @escaping @Sendable (PostgreSQLSession) throws -> Value) throws -> Value {
        let box = Box<Value>()
        line.enter(
            LaneJob(
                run: { session in box.set(Result { try work(session) }) },
                refuse: { box.set(.failure($0)) }))
        return try box.get()
    }

    /// Runs `work`, which gives something back, before whatever waits; nobody hears of it, and it is not refused however busy it is.
    func giveBack(_ work: @escaping @Sendable (PostgreSQLSession) -> Void) {
        line.giveBack(LaneJob(run: work, refuse: { _ in }))
    }

    /// Lets nothing in any more, and waits for what has come in.
    func close() async {
        await withCheckedContinuation { line.close($0, threads: threads) }
    }
}

/// The answer to somebody who blocks.
private final class Box<Value: Sendable>: Sendable {
    private let answer = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    func set(_ result: Result<Value, any Error>) {
        answer.withLock { $0 = result }
        done.signal()
    }

    func get() throws -> Value {
        done.wait()
        guard let result = answer.withLock({ $0 }) else { throw DatabaseError.failed(code: 0, internal: "no answer") }
        return try result.get()
    }
}

/// What the threads of a lane share. It is apart, so that a lane that nobody holds any more ends its threads.
private final class Line: Sendable {
    private let queue: Mutex<LaneQueue>
    private let arrivals = DispatchSemaphore(value: 0)
    private let round: DispatchTimeInterval

    init(limit: Int, threads: Int, wait: Duration) {
        queue = Mutex(LaneQueue(limit: limit, threads: threads))
        round = .milliseconds(max(1, wait.milliseconds / Int(LaneQueue.patience)))
    }

    func enter(_ job: LaneJob) {
        do throws(DatabaseError) {
            let mustCount = try queue.withLock { queue throws(DatabaseError) in try queue.enter(job) }
            arrivals.signal()
            if mustCount { countRound() }
        } catch {
            job.refuse(error)
        }
    }

    func giveBack(_ job: LaneJob) {
        queue.withLock { $0.giveBack(job) }
        arrivals.signal()
    }

    /// The work of one thread, until the lane is closed.
    func serve(_ session: PostgreSQLSession) {
        while true {
            arrivals.wait()
            switch queue.withLock({ $0.next() }) {
            case .run(let job): job.run(session)
            case .nothing: continue
            case .stop(let onlookers):
                session.end()
                for onlooker in onlookers { onlooker.resume() }
                return
            }
        }
    }

    func close(_ onlooker: CheckedContinuation<Void, Never>?, threads: Int) {
        let isOver = queue.withLock { $0.close(onlooker) }
        if isOver { onlooker?.resume() }
        for _ in 0..<threads { arrivals.signal() }
    }

    private func countRound() {
        DispatchQueue.global().asyncAfter(deadline: .now() + round) { [weak self] in
            guard let self else { return }
            let (refused, goesOn) = queue.withLock { $0.endRound() }
            for job in refused { job.refuse(.busy) }
            if goesOn { countRound() }
        }
    }
}
