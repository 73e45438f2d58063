internal import FoundationEssentials
internal import Synchronization
internal import VUMWire

/// One question under way: asks every source, lets their records flow to the asker, records how it ended. The shell around
/// ``QuestionProgress``: it performs, the state machine decides.
final class QuestionWork: Sendable {
    /// A record on its way to the asker.
    struct Outgoing: Sendable {
        /// The position of its source.
        let source: Int
        /// The source's identifier, for the log; `nil` where records have none.
        let recordID: String?
        let bytes: [UInt8]
    }

    let question: Question
    let surroundings: QuestionSurroundings
    let channel: BoundedChannel<Outgoing>
    let records: RecordCount
    /// Nothing, when there will be an answer; else why not.
    let decision = OneShot<ExchangeRefusal?>()
    /// Set when everything was taken and recorded: the end of the answer, or why it may not end.
    let closing = OneShot<Result<[UInt8], ExchangeRefusal>>()
    private let progress: Mutex<QuestionProgress>
    private let isOverdue = Mutex(false)
    /// Portions that went to the asker.
    private let portions = Mutex(0)
    private let permit: QuestionSlots.Permit
    private let memory: MemoryBudget.Reservation
    private let memoryOfEachSource: Int
    private let startedAt: Duration

    /// What the asker gets in one piece, in bytes, unless a single record is larger. Each piece is recorded before it leaves, so few are better.
    private static let batchBytes = 256 << 10

    init(
        _ question: Question, surroundings: QuestionSurroundings, permit: QuestionSlots.Permit, memory: MemoryBudget.Reservation
    ) {
        self.question = question
        self.surroundings = surroundings
        self.permit = permit
        self.memory = memory
        memoryOfEachSource = MemoryPlan(surroundings.configuration).bytesOfEach(of: question.sources.count)
        progress = Mutex(QuestionProgress(questionID: question.id, sources: question.sources))
        records = RecordCount(surroundings.slots)
        startedAt = surroundings.time.elapsed()
        channel = BoundedChannel(
            capacity: surroundings.configuration.bufferedRecords, maximumWeight: surroundings.configuration.bufferedBytes,
            batch: BatchSize(count: surroundings.configuration.bufferedRecords / 2, weight: Self.batchBytes),
            randomness: surroundings.randomness)
    }

    /// Does all of it; returns when the asker has everything, or nothing more can come, or the task is cancelled. Sets both one-shots.
    func run() async {
        await askEverybody()
        let isAnswering = progress.withLock { $0.isAnswering }
        // A cancelled source ends like any other, so only the task itself tells whether the answer is whole.
        if isAnswering, await channel.drained(), !Task.isCancelled {
            closing.set(await end())
        } else if isAnswering || Task.isCancelled {
            progress.withLock { $0.abandon() }
            _ = await end()
            closing.set(.failure(.cancelled))
        } else {
            let recorded = await end()
            if case .failure(let refusal) = recorded { decision.set(refusal) } else { decision.set(.noSourceAnswered) }
        }
        // Without effect where it was decided before.
        decision.set(.cancelled)
        closing.set(.failure(.cancelled))
        channel.cancel()
        records.close()
        memory.release()
        permit.release()
    }

    func perform(_ actions: [QuestionProgress.Action]) {
        for action in actions {
            switch action {
            case .beginAnswer: decision.set(nil)
            case .finish: channel.finish()
            case .refuse: channel.cancel()
            }
        }
    }

    /// Notes a record's arrival and passes it on, where there is room for it.
    func passAtOnce(_ record: Outgoing) -> Bool {
        perform(progress.withLock { $0.sourceGaveRecord() })
        records.entered()
        if channel.offer(record, weight: record.bytes.count) { return true }
        records.left(1)
        return false
    }

    /// Passes on a record that there was no room for, however long that takes.
    func pass(_ record: Outgoing) async throws {
        records.entered()
        do {
            try await channel.send(record, weight: record.bytes.count)
        } catch {
            records.left(1)
            throw error
        }
    }

    /// The next records for the asker; `nil` when there are no more. That they go is in the log by then: what cannot be recorded does not leave, and
    /// nothing after it.
    func nextBatch() async throws(ExchangeRefusal) -> [Outgoing]? {
        guard let batch = await channel.receive() else { return nil }
        records.left(batch.count)
        do {
            try await surroundings.ledger.record(delivery(of: batch))
        } catch {
            channel.cancel()
            throw error is CancellationError ? .cancelled : .ledgerUnavailable
        }
        progress.withLock { $0.delivered(from: batch.lazy.map(\.source)) }
        return batch
    }

    /// The number of the portion that goes next.
    func nextPortion() -> Int {
        portions.withLock { portions in
            portions += 1
            return portions
        }
    }

    /// Whether the time for the whole question is over.
    var hasRunOut: Bool { isOverdue.withLock { $0 } }

    /// Sources that are not done yet, by position.
    var pendingSources: Set<Int> { progress.withLock(\.pending) }

    private func askEverybody() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await SourceDialogues(self).run { self.ended($0, $1) }
            }
            group.addTask {
                await self.watchTheTime()
            }
            // Whichever is first: all sources are done, or their time is over.
            await group.next()
            group.cancelAll()
        }
    }

    /// Returns when the time of the whole question is over, or the task is cancelled.
    private func watchTheTime() async {
        let (time, limits) = (surroundings.time, surroundings.configuration)
        guard (try? await time.sleep(min(limits.shuffleTime, limits.questionDeadline))) != nil else { return }
        channel.letGo()
        let rest = limits.questionDeadline - (time.elapsed() - startedAt)
        if rest > .zero, (try? await time.sleep(rest)) == nil { return }
        isOverdue.withLock { $0 = true }
    }

    private func ended(_ source: Int, _ ending: QuestionProgress.SourceEnding) {
        var ending = ending
        ending.after = surroundings.time.elapsed() - startedAt
        if ending.outcome == .cancelled, hasRunOut { ending.outcome = .timedOut }
        perform(progress.withLock { $0.sourceEnded(source, ending) })
        memory.release(memoryOfEachSource)
    }

    /// Records the outcome before the end of the answer leaves: an answer whose processing is not in the log is not completed.
    private func end() async -> Result<[UInt8], ExchangeRefusal> {
        let outcome = progress.withLock { $0.outcome(endedAt: surroundings.time.now()) }
        let (ledger, question) = (surroundings.ledger, question.record)
        // A task of its own, waited for here: this one may be cancelled already, and an abandoned question is recorded as well.
        let isRecorded = await Task { (try? await ledger.record(outcome, of: question)) != nil }.value
        guard isRecorded else { return .failure(.ledgerUnavailable) }
        return .success(WireContract.answerClosing(maximumReached: outcome.maximumReached))
    }
}
