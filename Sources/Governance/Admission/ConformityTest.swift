public import FoundationEssentials
public import LabourDomain

/// A conformity test of a participant's source that the exchange holds, as it is asked for, and what came of it (VUM-031, VUM-037).
public struct ConformityTest: Hashable, Sendable {
    /// Counts from 1, in the order in which tests were asked for.
    public let number: Int64
    public let oin: OIN
    /// By whom, when and why it was asked for.
    public let request: Authorship
    public let state: State

    /// Where a test stands.
    public enum State: Hashable, Sendable {
        case waiting
        case running
        case finished(ConformityResult)
    }

    public init(number: Int64, oin: OIN, request: Authorship, state: State) {
        self.number = number
        self.oin = oin
        self.request = request
        self.state = state
    }

    /// Its word in a column and in an answer.
    public var word: String {
        switch state {
        case .waiting: "waiting"
        case .running: "running"
        case .finished: "finished"
        }
    }
}

/// What a conformity test found.
public struct ConformityResult: Hashable, Sendable {
    /// The longest report that is kept, in bytes of JSON.
    public static let maximumReport = 4 << 20

    public let endedAt: Date
    /// `passed`, `failed`, `incomplete`, or `not-held` where it could not be held.
    public let verdict: String
    /// The digest of the report, which evidence refers to; `nil` where there is none.
    public let digest: String?
    /// The report as JSON, or why there is none in a sentence.
    public let report: String

    public init(endedAt: Date, verdict: String, digest: String?, report: String) {
        self.endedAt = endedAt
        self.verdict = verdict
        self.digest = digest
        self.report = report
    }
}

/// The tests that were asked for. One who holds them takes the next that waits; there may be several, and each test is taken once.
public protocol ConformityTestStore: Sendable {
    /// Asks for a test of the source of a participant.
    ///
    /// - Throws: `GovernanceError.invalidValue` where it has no source; `.impossibleStep` where one waits or runs already.
    func requestTest(of oin: OIN, by authorship: Authorship) async throws -> ConformityTest

    /// Those of a participant, the latest first, at most so many.
    func tests(of oin: OIN, limit: Int) async throws -> [ConformityTest]

    /// One by its number.
    func test(_ number: Int64) async throws -> ConformityTest?

    /// Takes the oldest that waits, or that was taken before `abandoned` and never ended.
    func takeTest(at now: Date, abandoned: Date) async throws -> ConformityTest?

    /// Ends one that runs.
    func finishTest(_ number: Int64, with result: ConformityResult) async throws
}
