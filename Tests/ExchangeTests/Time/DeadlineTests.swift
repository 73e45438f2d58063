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

    /// Which of several deadlines were reached, in order.
    private final class Reached: Sendable {
        private let positions = Mutex<[Int]>([])
        var all: [Int] { positions.withLock { $0 } }
        func add(_ position: Int) { positions.withLock { $0.append(position) } }
    }

    private func watching(_ deadlines: [Deadline], _ time: ManualTime) -> (Task<Void, Never>, Reached) {
        let reached = Reached()
        return (Task { await DeadlineWatch(deadlines, time: time.exchangeTime).run { reached.add($0) } }, reached)
    }

    @Test func isReachedAtItsMoment() async {
        let time = ManualTime()
        let (watch, reached) = watching([Deadline(after: .seconds(10), time: time.exchangeTime)], time)
        await until { time.sleepers == 1 }
        time.advance(by: .seconds(9))
        #expect(time.sleepers == 1 && reached.all == [])
        time.advance(by: .seconds(1))
        await watch.value
        #expect(reached.all == [0])
    }

    @Test func oneTimerServesManyEachAtItsMoment() async {
        let time = ManualTime()
        let deadlines = [30, 10, 20].map { Deadline(after: .seconds($0), time: time.exchangeTime) }
        let (watch, reached) = watching(deadlines, time)
        for expected in [[], [1], [1, 2]] {
            await until { time.sleepers == 1 }
            #expect(reached.all == expected)
            time.advance(by: .seconds(10))
        }
        await watch.value
        #expect(reached.all == [1, 2, 0])
    }

    @Test func oneThatHasEndedIsNotReached() async {
        let time = ManualTime()
        let deadlines = [10, 20].map { Deadline(after: .seconds($0), time: time.exchangeTime) }
        let (watch, reached) = watching(deadlines, time)
        await until { time.sleepers == 1 }
        #expect(deadlines[0].end())
        time.advance(by: .seconds(20))
        await watch.value
        #expect(reached.all == [1])
        #expect(!deadlines[1].end())
    }

    @Test func standsStillWhileExcluded() async {
        let time = ManualTime()
        let deadline = Deadline(after: .seconds(10), time: time.exchangeTime)
        time.advance(by: .seconds(4))
        let gate = OneShot<Int>()
        let isPaused = OneShot<Void>()
        let excluded = Task {
            await deadline.excluding {
                isPaused.set(())
                return await gate.value
            }
        }
        await isPaused.value
        let (watch, reached) = watching([deadline], time)
        for _ in 0..<20 {
            await until { time.sleepers == 1 }
            time.advance(by: .seconds(10))
        }
        await until { time.sleepers == 1 }
        #expect(reached.all == [])
        gate.set(7)
        #expect(await excluded.value == 7)
        #expect(deadline.look() == .open(.seconds(6)))
        time.advance(by: .seconds(6))
        await watch.value
        #expect(reached.all == [0])
    }

    @Test func isNotLookedAtInABusyLoopWhileItStandsStill() async {
        let time = ManualTime()
        let deadline = Deadline(after: .seconds(10), time: time.exchangeTime)
        let gate = OneShot<Void>()
        let excluded = Task {
            time.advance(by: .seconds(9))
            await deadline.excluding {
                time.advance(by: .seconds(1))
                await gate.value
            }
        }
        await until { deadline.look() == .open(.seconds(1)) && time.exchangeTime.elapsed() == .seconds(10) }
        gate.set(())
        await excluded.value
        let late = Deadline(after: .seconds(1), time: time.exchangeTime)
        time.advance(by: .seconds(2))
        await late.excluding { #expect(late.look() == .open(.milliseconds(10))) }
        #expect(late.look() == .reached)
        #expect(late.look() == .ended)
    }

    @Test(arguments: [true, false])
    func watchingCanBeCancelled(_ isStandingStill: Bool) async {
        let time = ManualTime()
        let deadline = Deadline(after: .seconds(10), time: time.exchangeTime)
        let gate = OneShot<Void>()
        let excluded = Task { if isStandingStill { await deadline.excluding { await gate.value } } }
        let (watch, reached) = watching([deadline], time)
        await until { time.sleepers == 1 }
        watch.cancel()
        await watch.value
        #expect(time.sleepers == 0 && reached.all == [])
        gate.set(())
        await excluded.value
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
