import Governance
import Testing

@testable import Exchange

@Suite(.timeLimit(.minutes(10))) struct BoundedChannelTests {
    private func channel(capacity: Int, maximumWeight: Int = 1_000_000, batch: Int = 3, seed: UInt64 = 1) -> BoundedChannel<Int> {
        BoundedChannel(
            capacity: capacity, maximumWeight: maximumWeight, batch: BatchSize(count: batch, weight: 1_000_000), randomness: .seeded(seed))
    }

    @Test(arguments: 0..<30) func everyElementArrivesOnceWithinTheBound(_ seed: UInt64) async throws {
        var generator = RandomSource.seeded(seed)
        let senders = Int.random(in: 1...20, using: &generator)
        let each = Int.random(in: 0...30, using: &generator)
        let capacity = Int.random(in: 1...25, using: &generator)
        let channel = channel(capacity: capacity, batch: .random(in: 1...10, using: &generator), seed: seed)
        let sending = Task {
            await withTaskGroup(of: Void.self) { group in
                for sender in 0..<senders {
                    group.addTask {
                        for element in 0..<each { try? await channel.send(sender * 1_000 + element, weight: 1) }
                    }
                }
            }
            channel.finish()
        }
        async let drained = channel.drained()
        var received: [Int] = []
        while let batch = await channel.receive() {
            #expect(channel.count <= capacity + senders, "seed \(seed)")
            received += batch
        }
        await sending.value
        #expect(await drained)
        let expected = (0..<senders).flatMap { sender in (0..<each).map { sender * 1_000 + $0 } }
        #expect(received.sorted() == expected, "seed \(seed)")
        #expect(channel.count == 0)
    }

    @Test func aSenderWaitsForRoom() async throws {
        let channel = channel(capacity: 2)
        try await channel.send(1, weight: 1)
        try await channel.send(2, weight: 1)
        let through = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await channel.send(3, weight: 1)
                through.add()
            }
            await until { channel.count == 3 }
            #expect(through.value == 0)
            #expect(await channel.receive()?.sorted() == [1, 2])
            try await group.waitForAll()
        }
        #expect(through.value == 1)
        #expect(channel.count == 1)
    }

    @Test func aChannelThatHasLetGoGivesWhatItHasAndThenEachAsItComes() async throws {
        let channel = channel(capacity: 100)
        try await channel.send(1, weight: 1)
        try await channel.send(2, weight: 1)
        channel.letGo()
        #expect(await channel.receive()?.sorted() == [1, 2])
        async let next = channel.receive()
        try await channel.send(3, weight: 1)
        #expect(await next == [3])
        channel.finish()
        #expect(await channel.receive() == nil)
    }

    @Test func aReceiverWaitsUntilTheWindowIsFull() async throws {
        let channel = channel(capacity: 3)
        async let batch = channel.receive()
        try await channel.send(1, weight: 1)
        try await channel.send(2, weight: 1)
        #expect(channel.count == 2)
        try await channel.send(3, weight: 1)
        #expect(await batch?.sorted() == [1, 2, 3])
    }

    @Test func weightFillsTheWindowToo() async throws {
        let channel = channel(capacity: 100, maximumWeight: 10)
        async let batch = channel.receive()
        try await channel.send(1, weight: 9)
        try await channel.send(2, weight: 9)
        #expect(await batch?.sorted() == [1, 2])
    }

    @Test func aCancelledSenderLeavesWithItsElement() async throws {
        let channel = channel(capacity: 1)
        try await channel.send(1, weight: 1)
        let sender = Task { try await channel.send(2, weight: 1) }
        await until { channel.count == 2 }
        sender.cancel()
        await #expect(throws: CancellationError.self) { try await sender.value }
        #expect(channel.count == 1)
        channel.finish()
        #expect(await channel.receive() == [1])
        #expect(await channel.receive() == nil)
    }

    @Test func aSenderThatIsCancelledAlreadyDoesNotWait() async throws {
        let channel = channel(capacity: 1)
        try await channel.send(1, weight: 1)
        let gate = OneShot<Void>()
        let sender = Task {
            await gate.value
            try await channel.send(2, weight: 1)
        }
        sender.cancel()
        gate.set(())
        await #expect(throws: CancellationError.self) { try await sender.value }
        #expect(channel.count == 1)
    }

    @Test func cancellingTellsEverybody() async throws {
        let channel = channel(capacity: 1)
        try await channel.send(0, weight: 1)
        async let drained = channel.drained()
        await withTaskGroup(of: Bool.self) { group in
            for element in 1...5 {
                group.addTask { (try? await channel.send(element, weight: 1)) == nil }
            }
            await until { channel.count == 6 }
            channel.cancel()
            for await isRejected in group { #expect(isRejected) }
        }
        #expect(await !drained)
        #expect(await channel.receive() == nil)
        #expect(channel.count == 0)
        await #expect(throws: CancellationError.self) { try await channel.send(9, weight: 1) }
        #expect(await !channel.drained())
    }

    @Test func aCancelledReceiverClosesTheChannel() async throws {
        let channel = channel(capacity: 5)
        let receiver = Task { await channel.receive() }
        try await channel.send(1, weight: 1)
        receiver.cancel()
        #expect(await receiver.value == nil)
        await #expect(throws: CancellationError.self) { try await channel.send(2, weight: 1) }
    }

    @Test func aCancelledObserverClosesTheChannel() async throws {
        let channel = channel(capacity: 5)
        let observer = Task { await channel.drained() }
        observer.cancel()
        #expect(await !observer.value)
        #expect(await channel.receive() == nil)
    }

    @Test func isDrainedOnlyWhenTheReceiverHasSeenTheEnd() async throws {
        let channel = channel(capacity: 5)
        try await channel.send(1, weight: 1)
        channel.finish()
        let over = Tally()
        let observer = Task {
            let drained = await channel.drained()
            over.add()
            return drained
        }
        #expect(await channel.receive() == [1])
        #expect(over.value == 0)
        #expect(await channel.receive() == nil)
        #expect(await observer.value)
        #expect(await channel.drained())
        #expect(await channel.receive() == nil)
    }

    @Test func nothingCanBeSentAfterTheEnd() async throws {
        let channel = channel(capacity: 1)
        try await channel.send(1, weight: 1)
        let late = Task { try await channel.send(2, weight: 1) }
        await until { channel.count == 2 }
        channel.finish()
        channel.finish()
        await #expect(throws: CancellationError.self) { try await late.value }
        await #expect(throws: CancellationError.self) { try await channel.send(3, weight: 1) }
        #expect(await channel.receive() == [1])
    }

    @Test func aSecondReceiverAtTheSameTimeGetsTheEnd() async throws {
        let channel = channel(capacity: 1)
        let ends = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 {
                group.addTask { if await channel.receive() == nil { ends.add() } }
            }
            await until { ends.value == 1 }
            try await channel.send(1, weight: 1)
            try await group.waitForAll()
        }
        #expect(ends.value == 1)
    }
}
