import Synchronization
import Testing

@testable import Exchange

@Suite(.timeLimit(.minutes(10))) struct DeadlineTests {
    @Test func aStopwatchDoesNotCountPauses() {
        var watch = Stopwatch(limit: .seconds(10), startingAt: .seconds(100))
        #expect(watch.remaining(at: .seconds(103)) == .seconds(7))
        watch.pause(at: .seconds(104))
        watch.pause(at: .seconds(105))
        #expect(watch.isPaused)
        #expect(watch.remaining(at: .seconds(900)) == .seconds(6))
        watch.resume(at: .seconds(900))
        watch.resume(at: .seconds(950))
        #expect(watch.remaining(at: .seconds(905)) == .seconds(1))
        #expect(watch.remaining(at: .seconds(907)) == .seconds(-1))
    }

    @Test func isReachedAtItsMoment() async throws {
        let time = ManualTime()
        let deadline = Deadline(after: .seconds(10), time: time.exchangeTime)
        let waiter = Task { try await deadline.reached() }
        await until { time.sleepers == 1 }
        time.advance(by: .seconds(9))
        #expect(time.sleepers == 1)
        time.advance(by: .seconds(1))
        try await waiter.value
    }

    @Test func standsStillWhileExcluded() async throws {
        let time = ManualTime()
        let deadline = Deadline(after: .seconds(10), time: time.exchangeTime)
        let waiter = Task { try await deadline.reached() }
        await until { time.sleepers == 1 }
        let gate = OneShot<Int>()
        let excluded = Task { await deadline.excluding { await gate.value } }
        // The alarm goes off while the clock stands still, and is set again afterwards for what was left.
        await until {
            time.advance(by: .seconds(1))
            return time.sleepers == 0
        }
        gate.set(7)
        #expect(await excluded.value == 7)
        await until { time.sleepers == 1 }
        time.advance(by: .seconds(10))
        try await waiter.value
    }

    @Test func canBeCancelledWhileItStandsStill() async throws {
        let time = ManualTime()
        let deadline = Deadline(after: .seconds(10), time: time.exchangeTime)
        let gate = OneShot<Void>()
        let isPaused = OneShot<Void>()
        let excluded = Task {
            await deadline.excluding {
                isPaused.set(())
                await gate.value
            }
        }
        await isPaused.value
        let waiter = Task { try await deadline.reached() }
        for _ in 0..<20 { await Task.yield() }
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        gate.set(())
        await excluded.value
    }

    @Test func canBeCancelledWhileItRuns() async throws {
        let time = ManualTime()
        let deadline = Deadline(after: .seconds(10), time: time.exchangeTime)
        let waiter = Task { try await deadline.reached() }
        await until { time.sleepers == 1 }
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        #expect(time.sleepers == 0)
    }

    @Test func aOneShotKeepsItsFirstValue() async {
        let early = OneShot<Int>()
        early.set(1)
        early.set(2)
        #expect(await early.value == 1)
        let late = OneShot<Int>()
        async let value = late.value
        late.set(3)
        #expect(await value == 3)
    }

    @Test func theSystemsClockGoesForward() async throws {
        let time = ExchangeTime.continuous(now: { ManualTime.start })
        let before = time.elapsed()
        try await time.sleep(.zero)
        #expect(time.elapsed() > before)
        #expect(time.now() == ManualTime.start)
    }
}
