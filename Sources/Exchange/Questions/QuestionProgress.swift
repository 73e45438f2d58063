internal import FoundationEssentials
internal import LabourDomain

/// A question under way as a state machine: events of sources and asker in, what to do about them out. Every race between them is an order
/// of calls here, and so a unit test.
struct QuestionProgress: Sendable {
    /// What the shell has to do.
    enum Action: Hashable, Sendable {
        /// The answer has a status: begin it.
        case beginAnswer
        /// Every source is done and none answered.
        case refuse
        /// Every source is done: what waits for the asker is all there is.
        case finish
    }

    /// How a source's part ended.
    struct SourceEnding: Hashable, Sendable {
        var outcome: SourceOutcome
        var tally = SourceTally()
        var ignoredCriteria: [String] = []
        /// Since the question began.
        var after: Duration = .zero
    }

    private let questionID: String
    private var reports: [SourceReport]
    /// Sources that are not done yet, by position.
    private(set) var pending: Set<Int>
    private(set) var isAnswering = false
    private var isAbandoned = false

    /// Every source is pending.
    init(questionID: String, sources: [RegisteredSource]) {
        self.questionID = questionID
        reports = sources.map { SourceReport(source: $0.oin, name: $0.name, outcome: .cancelled) }
        pending = Set(sources.indices)
    }

    /// A first valid record decides that there is an answer.
    mutating func sourceGaveRecord() -> [Action] {
        guard !isAnswering else { return [] }
        isAnswering = true
        return [.beginAnswer]
    }

    /// A source is done. One that answered without a record decides as well: nothing found is an answer.
    mutating func sourceEnded(_ source: Int, _ ending: SourceEnding) -> [Action] {
        guard pending.remove(source) != nil else { return [] }
        reports[source].outcome = ending.outcome
        reports[source].duplicates = ending.tally.duplicates
        reports[source].truncated = ending.tally.truncated
        reports[source].maximumReached = ending.tally.maximumReached
        reports[source].recordsRefused = ending.tally.recordsRefused
        reports[source].refused = ending.tally.refused
        reports[source].ignoredCriteria = ending.ignoredCriteria
        reports[source].milliseconds = Self.milliseconds(ending.after)
        var actions: [Action] = []
        if ending.outcome == .answered, !isAnswering {
            isAnswering = true
            actions.append(.beginAnswer)
        }
        if pending.isEmpty { actions.append(isAnswering ? .finish : .refuse) }
        return actions
    }

    /// Records of these sources were handed to the asker.
    mutating func delivered(from sources: some Sequence<Int>) {
        for source in sources { reports[source].delivered += 1 }
    }

    /// The asker went away.
    mutating func abandon() { isAbandoned = true }

    /// What the answer says: a source had more, or was cut off here.
    var maximumReached: Bool { reports.contains { $0.truncated || $0.maximumReached == true } }

    /// The result for the ledger.
    func outcome(endedAt: Date) -> QuestionOutcome {
        QuestionOutcome(
            questionID: questionID, endedAt: endedAt, ending: isAbandoned ? .abandoned : isAnswering ? .answered : .unanswered,
            maximumReached: maximumReached, sources: reports)
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return Int(clamping: seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}
