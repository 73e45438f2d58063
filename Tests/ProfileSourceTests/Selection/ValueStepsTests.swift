import Testing

@testable import ProfileSource

struct ValueStepsTests {
    @Test func givesFewValuesAStepEach() {
        let steps = ValueSteps(of: [36, 8, 24, 8, 40, 24])
        #expect([8, 24, 36, 40].map(steps.step) == [0, 1, 2, 3])
        #expect([0, 23, 25, 41, .max].map(steps.step) == [0, 0, 1, 3, 3])
    }

    @Test func spreadsManyValuesOverAllSteps() {
        let steps = ValueSteps(of: (0..<1_600).map { UInt32($0) })
        var counts = [UInt32: Int]()
        for value in 0..<1_600 { counts[steps.step(of: UInt32(value)), default: 0] += 1 }
        #expect(counts.count == 16)
        #expect(counts.values.allSatisfy { $0 == 100 })
        #expect(steps.step(of: .max) == ValueSteps.highest)
    }

    @Test(arguments: [[], [7], [.max], [0, .max], (0..<300).map { UInt32($0 * $0) }] as [[UInt32]])
    func neverGivesALowerStepToAHigherValue(_ values: [UInt32]) {
        let steps = ValueSteps(of: values)
        let asked: [UInt32] = (values + [0, 1, 50, 7_000, .max - 1, .max]).sorted()
        for (lower, higher) in zip(asked, asked.dropFirst()) { #expect(steps.step(of: lower) <= steps.step(of: higher)) }
        #expect(asked.allSatisfy { steps.step(of: $0) <= ValueSteps.highest })
    }
}
