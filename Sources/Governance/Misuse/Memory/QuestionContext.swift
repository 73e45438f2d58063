internal import LabourDomain

/// What later events of a question need to know of it.
struct QuestionContext: Sendable {
    let who: AskerIdentity
    let criteria: CriteriaKey
    let area: AskedArea
    /// Whether matches have come, so that the answer counts once.
    var isAnswered = false
}

/// The criteria of a question, whoever asks and wherever.
struct CriteriaKey: Hashable, Sendable {
    let subject: Subject
    let criteria: KeyedDigest
}

/// The criteria of the questions of one asker.
struct AskerCriteriaKey: Hashable, Sendable {
    let asker: OIN
    let criteria: CriteriaKey
}

/// A question, whoever asks.
struct QuestionKey: Hashable, Sendable {
    let area: AskedArea
    let criteria: KeyedDigest
}
