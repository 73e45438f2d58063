import Synchronization
import Testing

@testable import Database

struct LaneQueueTests {
    private final class Note: Sendable {
        let refused = Mutex<[DatabaseError]>([])
    }

    private let note = Note()

    private func job() -> LaneJob {
        LaneJob(run: { _ in }, refuse: { [note] error in note.refused.withLock { $0.append(error) } })
    }

    /// What changes the queue is done outside of the macro, which could not.
    private func expect<Value: Equatable>(_ found: Value?, _ expected: Value?) { #expect(found == expected) }

    @Test func countsRoundsOnlyWhileSomebodyWaits() throws {
        var queue = LaneQueue(limit: 10, threads: 1)
        var mustCount = [try queue.enter(job()), try queue.enter(job()), queue.endRound().goesOn]
        for _ in 0..<2 { expect(queue.takesOne(), true) }
        expect(queue.takesOne(), nil)
        mustCount += [queue.endRound().goesOn, try queue.enter(job())]
        #expect(mustCount == [true, false, true, false, true])
    }

    @Test func refusesWhoHasWaitedLongAndNobodyElse() throws {
        var queue = LaneQueue(limit: 10, threads: 1)
        _ = try queue.enter(job())
        var refused = (0..<8).map { _ in queue.endRound().refused.count }
        _ = try queue.enter(job())
        refused += (0..<9).map { _ in queue.endRound().refused.count }
        #expect(refused == [Int](repeating: 0, count: 16) + [1])
        expect(queue.takesOne(), true)
        expect(queue.takesOne(), nil)
    }

    @Test func letsGoOfThoseThatItRefused() throws {
        var queue = LaneQueue(limit: 10, threads: 1)
        for _ in 0..<10 { _ = try queue.enter(job()) }
        let refused = (0...LaneQueue.patience).reduce(0) { sum, _ in sum + queue.endRound().refused.count }
        #expect(refused == 10)
        #expect(queue.held == 0)
    }

    @Test func takesWhatIsGivenBackFirstAndAlways() throws {
        var queue = LaneQueue(limit: 1, threads: 1)
        _ = try queue.enter(job())
        queue.giveBack(job())
        queue.giveBack(job())
        for _ in 0..<40 { _ = queue.endRound() }
        #expect(queue.held == 2)
        for _ in 0..<2 { expect(queue.takesOne(), true) }
        expect(queue.takesOne(), nil)
    }

    @Test func letsInNoMoreThanFit() throws {
        var queue = LaneQueue(limit: 2, threads: 1)
        for _ in 0..<3_000 {
            _ = try queue.enter(job())
            _ = try queue.enter(job())
            expect(queue.refusal(of: job()), .crowded(limit: 2))
            _ = queue.next()
            _ = queue.next()
        }
    }

    @Test func stopsWhenEverythingIsDone() throws {
        var queue = LaneQueue(limit: 2, threads: 2)
        _ = try queue.enter(job())
        let isOver = queue.close(nil)
        #expect(isOver == false)
        expect(queue.refusal(of: job()), .closed)
        expect(queue.takesOne(), true)
        for _ in 0..<2 { expect(queue.takesOne(), false) }
        let isOverNow = queue.close(nil)
        #expect(isOverNow)
    }
}

extension LaneQueue {
    /// Whether the next turn is a job; `nil` where there is nothing to do, `false` where it is the end.
    fileprivate mutating func takesOne() -> Bool? {
        switch next() {
        case .run: true
        case .nothing: nil
        case .stop: false
        }
    }

    fileprivate mutating func refusal(of job: LaneJob) -> DatabaseError? {
        do throws(DatabaseError) { _ = try enter(job) } catch { return error }
        return nil
    }
}
