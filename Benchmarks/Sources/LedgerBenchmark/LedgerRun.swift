import Database
import Exchange
import Foundation
import Glibc
import Governance
import Persistence
import SyncCount
import Synchronization

/// One ledger with so many callers who do nothing but record a question and how it ended, over and over.
struct LedgerRun {
    struct Figures {
        var pairsPerSecond: Double
        var synchronisationsPerRecord: Double
        /// Of all threads, in the program and in the kernel: what stays the same on a busy machine.
        var processorPerRecord: Duration
        var median: Duration
        var p99: Duration
    }

    let folder: URL
    let callers: Int
    let limits: GroupLimits
    let questions: InventedQuestions
    let duration: Duration

    func figures() async throws -> Figures {
        let path = folder.appending(path: "ledger-\(callers)-\(limits.together).sqlite").path(percentEncoded: false)
        let database = try SQLiteDatabase(path: path)
        let ledger = try await SQLExchangeLedger(database, log: Self.log, limits: limits)
        let clock = ContinuousClock()
        let synchronisations = sync_count()
        let processor = Self.processorTime
        let begin = clock.now
        let times = try await withThrowingTaskGroup(of: [Duration].self) { [questions, duration] group in
            for _ in 0..<callers {
                group.addTask { try await Self.pairs(on: ledger, questions, until: begin + duration) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let seconds = (clock.now - begin).inSeconds
        let worked = Self.processorTime - processor
        let synchronised = Double(sync_count() - synchronisations)
        await ledger.close()
        try database.close()
        let sorted = times.sorted()
        guard let longest = sorted.last else { throw CancellationError() }
        return Figures(
            pairsPerSecond: Double(sorted.count) / 2 / seconds, synchronisationsPerRecord: synchronised / Double(sorted.count),
            processorPerRecord: worked / sorted.count, median: sorted[sorted.count / 2],
            p99: sorted.count >= 100 ? sorted[sorted.count * 99 / 100] : longest)
    }

    private static var log: LogOfExchange {
        get throws {
            LogOfExchange(
                pseudonyms: SubjectPseudonymiser(keys: .random()), questions: try ActivityReference("answering-questions"),
                details: try ActivityReference("delivering-details"),
                outcomes: try ActivityReference("following-outcomes"), now: { Date() })
        }
    }

    private static var processorTime: Duration {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return .seconds(Int(usage.ru_utime.tv_sec) + Int(usage.ru_stime.tv_sec))
            + .microseconds(Int(usage.ru_utime.tv_usec) + Int(usage.ru_stime.tv_usec))
    }

    /// How long each record took.
    private static func pairs(
        on ledger: SQLExchangeLedger, _ questions: InventedQuestions, until end: ContinuousClock.Instant
    ) async throws -> [Duration] {
        let clock = ContinuousClock()
        var times: [Duration] = []
        while clock.now < end {
            let question = questions.question()
            let outcome = questions.outcome(of: question)
            let begin = clock.now
            try await ledger.record(question)
            let middle = clock.now
            try await ledger.record(outcome, of: question)
            times += [middle - begin, clock.now - middle]
        }
        return times
    }
}
