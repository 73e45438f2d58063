import Testing

@testable import PeerClient

struct LoadScheduleTests {
    private func schedule(_ pace: LoadPlan.Pace, warmUp: Duration = .zero, time: Duration = .seconds(1)) -> LoadSchedule {
        var plan = LoadPlan(pace: pace)
        plan.warmUp = warmUp
        plan.time = time
        return LoadSchedule(plan)
    }

    private let millisecond = 1_000_000

    @Test func requestsBelongToTheirOwnMomentHoweverLateTheyAreTaken() {
        var schedule = schedule(.rate(100))
        #expect(schedule.planned == 100)
        // Nobody came for half a second: fifty-one wait, and each counts from when it should have started.
        let late = 500 * millisecond
        #expect(schedule.waiting(at: late) == 51)
        for number in 0..<51 {
            #expect(schedule.take(at: late) == LoadTurn(number: number, start: number * 10 * millisecond, isMeasured: true))
        }
        #expect(schedule.take(at: late) == nil)
        #expect(schedule.nextStart == 510 * millisecond && schedule.start(after: late) == 510 * millisecond)
    }

    @Test func everyRequestIsTakenOnceAndNoneBeforeItsTime() {
        for rate in [0.5, 3, 7, 333, 1_000, 12_345.6] {
            var schedule = schedule(.rate(rate), time: .seconds(10))
            var taken = 0
            var now = 0
            while let start = schedule.nextStart {
                #expect(schedule.waiting(at: start - 1) == 0 || start == 0)
                now = start
                #expect(schedule.take(at: now)?.number == taken)
                taken += 1
            }
            #expect(taken == schedule.planned && abs(Double(taken) - rate * 10) <= 1)
            #expect(schedule.isOver(at: now) && now < 10_000 * millisecond)
        }
    }

    @Test func theWarmUpIsAskedAndNotMeasured() {
        var schedule = schedule(.rate(10), warmUp: .milliseconds(250), time: .seconds(1))
        var turns: [LoadTurn] = []
        while let turn = schedule.take(at: 2_000 * millisecond) { turns.append(turn) }
        #expect(turns.filter { !$0.isMeasured }.map(\.number) == [0, 1, 2])
        #expect(turns.filter(\.isMeasured).count == schedule.planned)
    }

    @Test func aClosedLoopStartsWheneverSomebodyIsFreeUntilItsEnd() {
        var schedule = schedule(.closed, warmUp: .milliseconds(100), time: .milliseconds(100))
        #expect(schedule.take(at: 99 * millisecond) == LoadTurn(number: 0, start: 99 * millisecond, isMeasured: false))
        #expect(schedule.take(at: 100 * millisecond)?.isMeasured == true)
        #expect(schedule.take(at: 199 * millisecond)?.start == 199 * millisecond)
        #expect(schedule.planned == 2 && !schedule.isOver(at: 199 * millisecond))
        #expect(schedule.take(at: 200 * millisecond) == nil && schedule.isOver(at: 200 * millisecond))
        #expect(schedule.nextStart == nil && schedule.start(after: 0) == nil)
    }
}
