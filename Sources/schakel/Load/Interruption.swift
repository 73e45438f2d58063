/// Work that a person may end early with Ctrl-C, and that then still gives what it has.
enum Interruption {
    /// Runs the work; a signal to stop cancels it.
    static func cancelling<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await StopSignal().run()
                return nil
            }
            while let outcome = try await group.next() {
                group.cancelAll()
                if let outcome { return outcome }
            }
            throw CancellationError()
        }
    }
}
