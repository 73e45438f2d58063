import HTTPServer

/// Whether an exchange can work: what it cannot record it does not serve.
///
/// Anybody may ask for readiness, and a check writes to the disk: one at a time, at most one a second.
actor LedgerReadiness {
    private static let validity: Duration = .seconds(1)
    /// Who asks for readiness does not wait long itself.
    private static let patience: Duration = .seconds(2)
    private static let notReady = Readiness.notReady(reason: "the ledger cannot be written")

    private let log: LogHealth
    private let check: @Sendable () async throws -> Void
    private var last: (at: ContinuousClock.Instant, found: Readiness)?
    private var running: Task<Readiness, Never>?

    /// - Parameter log: what is known of the log of processing, which counts as much as the rest of the ledger.
    init(log: LogHealth, check: @escaping @Sendable () async throws -> Void) {
        self.log = log
        self.check = check
    }

    /// What a check finds now, or found just now. One that takes long is no good sign.
    func current() async -> Readiness {
        if case .notReady = log.readiness { return log.readiness }
        if running == nil, let last, ContinuousClock.now - last.at < Self.validity { return last.found }
        return await Self.value(of: running ?? begin())
    }

    private func begin() -> Task<Readiness, Never> {
        let task = Task { [check] () -> Readiness in
            let found = (try? await check()) == nil ? Self.notReady : .ready
            last = (.now, found)
            running = nil
            return found
        }
        running = task
        return task
    }

    /// What the task gives within the patience; it goes on by itself.
    private static func value(of task: Task<Readiness, Never>) async -> Readiness {
        let (answers, answer) = AsyncStream.makeStream(of: Readiness.self)
        Task { answer.yield(await task.value) }
        let late = Task {
            try await Task.sleep(for: patience)
            answer.yield(notReady)
        }
        defer { late.cancel() }
        for await first in answers { return first }
        return notReady
    }
}
