/// The limits of the exchange. They bound memory and time whatever the sources and askers do.
public struct ExchangeConfiguration: Hashable, Sendable {
    /// Records accepted from one source for one question; the rest is cut off and the answer says so (vum.md §4).
    public var maximumMatchesPerSource = 100
    /// Details per question; a repeat of the same one is free (vum.md §4).
    public var detailsPerQuestion = 10
    /// Questions of one participant in any sixty minutes. The framework publishes no number; this one keeps nobody out.
    public var questionsPerHour = 1_000_000
    /// The greatest radius of a question, in kilometres; the contract allows no more than 999.
    public var maximumRadius = 999
    /// How old a profile may be, in days; told to the sources, as the contract has no field for it. `nil` leaves it open.
    public var maximumProfileAge: Int?
    /// How much of a record must be filled in, in percent of the members that the contract has; those with less are left out.
    public var minimumCompleteness = 0
    /// How long a reference can be used. Seven days is as long as the UM pilot let an asker keep results (vum.md §4).
    public var referenceLifetime: Duration = .seconds(7 * 86_400)
    /// How long a source may take to give its whole answer, not counting the time that a slow asker keeps it waiting.
    public var sourceDeadline: Duration = .seconds(10)
    /// How long all sources together may take, waiting for a slow asker included; then what has come is the answer.
    public var questionDeadline: Duration = .seconds(120)
    /// How long the first records wait for those of other sources, so that the order tells nothing about whose they are. After that they go as
    /// they come: one slow source does not keep all that the others have found (docs/decisions/0008).
    public var shuffleTime: Duration = .seconds(2)
    /// How long a source may take for a detail: less than the 10 s that the asker waits (vum.md §4), so that a late source still ends in an
    /// answer of the contract.
    public var detailDeadline: Duration = .seconds(9)
    /// The longest question. Above 1 MiB it has no effect: the contract's reader takes no more.
    public var maximumQuestionBytes = 1 << 20
    /// The longest record, in a search and as a detail. At most what the contract's limits allow.
    public var maximumRecordBytes = 256 << 10
    /// The longest answer of one source.
    public var maximumAnswerBytesPerSource = 32 << 20
    /// Records of one question that wait for the asker; beyond that the sources wait. Also the window in which order is shuffled.
    public var bufferedRecords = 512
    /// Bytes of one question that wait for the asker, beside one record in the hands of each source.
    public var bufferedBytes = 4 << 20
    /// Questions that run at the same time; beyond that askers are told to come back (503).
    public var concurrentQuestions = 64

    /// What the exchange may take of the machine's memory, the program itself included. Questions that would take more wait for others to end, as
    /// long as a question may take; then their askers are told to come back (503). At least 128 MiB.
    public var memoryBytes = 512 << 20

    /// The defaults.
    public init() {}

    /// Refuses limits that would let nothing through.
    public func check() throws(ExchangeError) {
        let counts = [
            ("maximumMatchesPerSource", maximumMatchesPerSource), ("detailsPerQuestion", detailsPerQuestion),
            ("maximumQuestionBytes", maximumQuestionBytes), ("maximumRecordBytes", maximumRecordBytes),
            ("maximumAnswerBytesPerSource", maximumAnswerBytesPerSource), ("bufferedRecords", bufferedRecords),
            ("bufferedBytes", bufferedBytes), ("concurrentQuestions", concurrentQuestions),
        ]
        for (name, count) in counts where count < 1 { throw .invalidConfiguration(name: name, got: String(count)) }
        guard questionsPerHour >= 0 else { throw .invalidConfiguration(name: "questionsPerHour", got: String(questionsPerHour)) }
        guard (0...999).contains(maximumRadius) else { throw .invalidConfiguration(name: "maximumRadius", got: String(maximumRadius)) }
        guard (0...100).contains(minimumCompleteness) else {
            throw .invalidConfiguration(name: "minimumCompleteness", got: String(minimumCompleteness))
        }
        if let maximumProfileAge, maximumProfileAge < 1 {
            throw .invalidConfiguration(name: "maximumProfileAge", got: String(maximumProfileAge))
        }
        guard memoryBytes >= MemoryPlan.least else { throw .invalidConfiguration(name: "memoryBytes", got: String(memoryBytes)) }
        let durations = [
            ("referenceLifetime", referenceLifetime), ("sourceDeadline", sourceDeadline), ("questionDeadline", questionDeadline),
            ("shuffleTime", shuffleTime), ("detailDeadline", detailDeadline),
        ]
        for (name, duration) in durations where duration <= .zero { throw .invalidConfiguration(name: name, got: "\(duration)") }
    }
}
