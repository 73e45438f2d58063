public import FoundationEssentials
public import Governance

/// What a ledger needs to keep its part of the processing log: whose records an entry is about is a keyed hash, and each action has an identifier.
public struct LogOfExchange: Sendable {
    let pseudonyms: SubjectPseudonymiser
    /// The activities of the register (AVG 30) that questions, details and reports on these are part of.
    let questions: ActivityReference
    let details: ActivityReference
    let outcomes: ActivityReference
    let randomness: RandomSource
    let now: @Sendable () -> Date

    /// - Parameter now: when an entry is taken in, and when a detail ended.
    public init(
        pseudonyms: SubjectPseudonymiser, questions: ActivityReference, details: ActivityReference,
        outcomes: ActivityReference, randomness: RandomSource = .system,
        now: @escaping @Sendable () -> Date
    ) {
        self.pseudonyms = pseudonyms
        self.questions = questions
        self.details = details
        self.outcomes = outcomes
        self.randomness = randomness
        self.now = now
    }
}
