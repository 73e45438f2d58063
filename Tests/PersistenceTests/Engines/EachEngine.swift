import Testing

extension SQLEngine {
    /// The engine of the test that runs.
    @TaskLocal static var current = SQLEngine.sqlite
}

/// Runs each test of a suite once on every engine there is, one after another; ``SQLEngine/current`` tells on which.
struct EachEngine: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        // A suite is one whole; it is its tests that run more than once.
        guard testCase != nil else { return try await function() }
        for engine in SQLEngine.available {
            try await SQLEngine.$current.withValue(engine) { try await function() }
        }
    }
}

extension Trait where Self == EachEngine {
    static var onEveryEngine: EachEngine { EachEngine() }
}
