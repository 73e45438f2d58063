/// A bound on a whole call, where the library bounds only the time to the answer's head.
enum Deadline {
    /// The result of `work`, or `late` when it takes longer than `time`; the work is then cancelled and waited for.
    static func race<Outcome: Sendable>(_ time: Duration, late: Outcome, _ work: @escaping @Sendable () async -> Outcome) async -> Outcome {
        await withTaskGroup(of: Outcome?.self) { group in
            group.addTask { await work() }
            group.addTask {
                do {
                    try await Task.sleep(for: time)
                    return late
                } catch {
                    return nil
                }
            }
            defer { group.cancelAll() }
            // A sleep that was cancelled says nothing: then the work, cancelled as well, has the word.
            while let outcome = await group.next() {
                if let outcome { return outcome }
            }
            return late
        }
    }
}
