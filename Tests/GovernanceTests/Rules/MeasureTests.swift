import Foundation
import Governance
import Testing

struct MeasureTests {
    let samples: RegistrySamples

    init() throws { samples = try RegistrySamples() }

    private func measure(_ kind: MeasureKind, from: Double = 0, until: Double? = nil) throws -> Measure {
        try Measure(
            number: 1, kind: kind, period: Period(from: samples.day(from), until: until.map(samples.day)), authorship: samples.author())
    }

    @Test func theHeaviestCounts() throws {
        let measures = try [measure(.throttle(percent: 50)), measure(.throttle(percent: 10), from: 1, until: 2), measure(.warn, from: 3)]
        #expect(MeasureEffect(of: measures, at: samples.day(0)).percent == 50)
        #expect(MeasureEffect(of: measures, at: samples.day(1)).percent == 10)
        #expect(MeasureEffect(of: measures, at: samples.day(2)).percent == 50)
        #expect(!MeasureEffect(of: measures, at: samples.day(2)).isWarned && MeasureEffect(of: measures, at: samples.day(3)).isWarned)
        #expect(MeasureEffect(of: [], at: samples.start).allowance(of: 70) == 70)
    }

    @Test func aThrottleLeavesAtLeastOneQuestionAndASuspensionNone() throws {
        let throttled = MeasureEffect(of: [try measure(.throttle(percent: 10))], at: samples.start)
        #expect([0, 1, 9, 10, 105, Int.max].map(throttled.allowance) == [0, 1, 1, 1, 10, throttled.allowance(of: .max)])
        #expect(throttled.allowance(of: .max) >= 1)
        let suspended = MeasureEffect(of: [try measure(.suspend)], at: samples.start)
        #expect(suspended.allowance(of: 100) == 0)
    }

    @Test func everyMeasureIsLiftedOnceWithItsReason() throws {
        let lifted = try measure(.suspend).lifting(samples.author(2, why: "it was a test"))
        #expect(lifted.lifted?.why == "it was a test")
        #expect(lifted.force == (try Period(from: samples.day(0), until: samples.day(2))))
        #expect(throws: GovernanceError.self) { try lifted.lifting(samples.author(3)) }
        #expect(throws: GovernanceError.earlierThanBefore) { try measure(.suspend).lifting(samples.author(-1)) }
        #expect(try measure(.suspend, from: 5).lifting(samples.author(2)).force == nil)
        #expect(try measure(.suspend, until: 1).lifting(samples.author(2)).force == Period(from: samples.day(0), until: samples.day(1)))
    }

    @Test(arguments: [0, 100, -1, .max]) func aThrottleLeavesSomethingAndTakesSomething(_ percent: Int) {
        #expect(throws: GovernanceError.self) { try measure(.throttle(percent: percent)) }
    }

    @Test func noMeasureCountsBeforeItWasTaken() {
        #expect(throws: GovernanceError.earlierThanBefore) { try measure(.warn, from: -0.001) }
    }
}
