import Foundation
import Governance
import LabourDomain
import Testing

struct QuestionAllowanceTests {
    let start = Date(timeIntervalSince1970: 1_800_000_000)

    @Test func letsAsManyThroughAsAllowed() {
        var allowance = QuestionAllowance()
        for left in stride(from: 2, through: 0, by: -1) { #expect(allowance.take(limit: 3, at: start) == .allowed(left: left)) }
        #expect(allowance.take(limit: 3, at: start) == .wait(until: start.addingTimeInterval(61 * 60)))
        #expect(allowance.asked == 3)
    }

    @Test func letsOneThroughAtTheInstantThatItNamed() {
        var allowance = QuestionAllowance()
        _ = allowance.take(limit: 2, at: start)
        _ = allowance.take(limit: 2, at: start.addingTimeInterval(30 * 60))
        guard case .wait(let instant) = allowance.take(limit: 2, at: start.addingTimeInterval(59 * 60)) else {
            Issue.record("a third question was let through")
            return
        }
        #expect(instant == start.addingTimeInterval(61 * 60))
        var before = allowance
        #expect(before.take(limit: 2, at: instant.addingTimeInterval(-0.001)) == .wait(until: instant))
        #expect(allowance.take(limit: 2, at: instant) == .allowed(left: 0))
    }

    /// However questions come, in no sixty minutes are there more than allowed; and what is refused names when it is worth trying again.
    @Test(arguments: 1...8 as ClosedRange<UInt64>) func neverMoreThanAllowedInAnyHour(_ seed: UInt64) {
        var random = RandomSource.seeded(seed)
        let limit = Int.random(in: 1...40, using: &random)
        var allowance = QuestionAllowance()
        var instant = start
        var taken: [Date] = []
        for _ in 0..<3_000 {
            instant += Double.random(in: 0...(Bool.random(using: &random) ? 5 : 600), using: &random)
            switch allowance.take(limit: limit, at: instant) {
            case .allowed(let left):
                taken.append(instant)
                #expect((0..<limit).contains(left))
            case .wait(let until):
                #expect(until > instant && until <= instant.addingTimeInterval(61 * 60))
            }
        }
        for (position, first) in taken.enumerated() where position + limit < taken.count {
            #expect(taken[position + limit].timeIntervalSince(first) >= 3600, "seed \(seed)")
        }
        #expect(taken.count > limit * 10)
    }

    @Test func aClockThatGoesBackGivesNothingBack() {
        var allowance = QuestionAllowance()
        #expect(allowance.take(limit: 1, at: start) == .allowed(left: 0))
        for seconds in [-3600.0, -1e6, -1e300] {
            #expect(allowance.take(limit: 1, at: start.addingTimeInterval(seconds)) == .wait(until: start.addingTimeInterval(61 * 60)))
        }
    }

    @Test func timeFarAwayIsNoTrap() {
        for seconds in [-1e300, 1e300, Double.infinity, -.infinity, .nan] {
            var allowance = QuestionAllowance()
            #expect(allowance.take(limit: 1, at: Date(timeIntervalSince1970: seconds)) == .allowed(left: 0))
            _ = allowance.take(limit: 1, at: start)
            _ = allowance.isFull(at: Date(timeIntervalSince1970: -seconds))
        }
    }

    @Test func withALimitOfZeroNothingPasses() {
        var allowance = QuestionAllowance()
        #expect(allowance.take(limit: 0, at: start) == .wait(until: start.addingTimeInterval(61 * 60)))
    }

    @Test func aStricterLimitCountsAtOnce() {
        var allowance = QuestionAllowance()
        for _ in 0..<10 { _ = allowance.take(limit: 100, at: start) }
        #expect(allowance.take(limit: 5, at: start.addingTimeInterval(60)) == .wait(until: start.addingTimeInterval(61 * 60)))
        #expect(allowance.take(limit: 100, at: start.addingTimeInterval(60)) == .allowed(left: 89))
    }

    @Test func aTableStaysWithinItsCapacityAndForgetsWhoAskedLeast() throws {
        let oins = try (0..<100).map { try OIN("00000001" + String(100_000_000 + $0) + "000") }
        var table = AllowanceTable(capacity: 10)
        for _ in 0..<5 { _ = table.take(oins[0], limit: 5, at: start) }
        for oin in oins.dropFirst().dropLast() {
            #expect(table.take(oin, limit: 5, at: start) == .allowed(left: 4))
            #expect(table.count <= 10)
        }
        #expect(table.take(oins[0], limit: 5, at: start) == .wait(until: start.addingTimeInterval(61 * 60)))
        // An hour later nobody is remembered for nothing.
        _ = table.take(oins[99], limit: 5, at: start.addingTimeInterval(7200))
        #expect(table.count == 1)
    }
}
