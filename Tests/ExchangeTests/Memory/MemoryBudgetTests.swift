import Testing

@testable import Exchange

@Suite(.timeLimit(.minutes(10))) struct MemoryBudgetTests {
    @Test func givesWhatIsThereAndNoMore() {
        let budget = MemoryBudget(bytes: 100)
        let first = budget.reserveAtOnce(60)
        #expect(first != nil)
        #expect(budget.reserveAtOnce(41) == nil)
        let second = budget.reserveAtOnce(40)
        #expect(second != nil)
        #expect(budget.reserveAtOnce(1) == nil)
        first?.release()
        first?.release()
        #expect(budget.reserveAtOnce(61) == nil)
        #expect(budget.reserveAtOnce(60) != nil)
    }

    @Test func takesBackInParts() {
        let budget = MemoryBudget(bytes: 100)
        let held = budget.reserveAtOnce(90)
        held?.release(30)
        held?.release(30)
        #expect(budget.reserveAtOnce(71) == nil)
        #expect(budget.reserveAtOnce(70) != nil)
        held?.release(80)
        held?.release()
        #expect(budget.reserveAtOnce(101) == nil)
        #expect(budget.reserveAtOnce(100) != nil)
    }

    @Test func takesBackWhatIsDropped() {
        let budget = MemoryBudget(bytes: 100)
        _ = budget.reserveAtOnce(100)
        #expect(budget.reserveAtOnce(100) != nil)
    }

    @Test func servesInOrderOfArrivalAndLetsNobodyPass() async throws {
        let budget = MemoryBudget(bytes: 100)
        let held = try #require(budget.reserveAtOnce(50))
        let large = Task { await budget.reserve(80) }
        await until { budget.waiting == 1 }
        let small = Task { await budget.reserve(20) }
        await until { budget.waiting == 2 }
        // There is room for the small one, and it was second.
        #expect(budget.reserveAtOnce(20) == nil)
        held.release()
        let both = [await large.value, await small.value]
        #expect(both.allSatisfy { $0 != nil })
        #expect(budget.waiting == 0)
        #expect(budget.reserveAtOnce(1) == nil)
    }

    @Test func whoIsCancelledLeavesTheQueueToWhoFits() async throws {
        let budget = MemoryBudget(bytes: 100)
        let held = try #require(budget.reserveAtOnce(50))
        let large = Task { await budget.reserve(80) }
        await until { budget.waiting == 1 }
        let small = Task { await budget.reserve(20) }
        await until { budget.waiting == 2 }
        large.cancel()
        #expect(await large.value == nil)
        let taken = await small.value
        #expect(taken != nil)
        #expect(budget.waiting == 0)
        taken?.release()
        held.release()
        #expect(budget.reserveAtOnce(100) != nil)
    }

    @Test func losesNothingWhenManyComeAndGo() async {
        let budget = MemoryBudget(bytes: 1_000)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask {
                    let waiting = Task { await budget.reserve(1 + number * 37 % 600) }
                    if number.isMultiple(of: 3) { waiting.cancel() }
                    let reservation = await waiting.value
                    await Task.yield()
                    reservation?.release()
                }
            }
        }
        #expect(budget.waiting == 0)
        #expect(budget.reserveAtOnce(1_000) != nil)
        #expect(budget.reserveAtOnce(1_001) == nil)
    }

    @Test(arguments: [(128, 1), (128, 400), (512, 20), (512, 100_000)])
    func aQuestionNeverAsksForMoreThanThereIs(_ megabytes: Int, _ sources: Int) {
        var configuration = ExchangeConfiguration()
        configuration.memoryBytes = megabytes << 20
        let plan = MemoryPlan(configuration)
        let bytes = plan.bytes(forQuestionTo: sources)
        #expect(bytes > 0 && bytes <= plan.forQuestions && plan.forQuestions < configuration.memoryBytes)
        #expect(sources > 20 || bytes > configuration.bufferedBytes)
        #expect(plan.bytesOfEach(of: sources) * sources <= bytes - configuration.bufferedBytes)
    }
}
