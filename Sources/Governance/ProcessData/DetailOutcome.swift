/// What came of a detail, as who asked for it tells (VUM-005): the closed list of what can be told. No free text, which would be about a person.
public enum DetailOutcome: Hashable, Sendable {
    /// The person, or the contact person of the employer, was spoken to.
    case contacted
    /// An interview was agreed.
    case invited
    /// The work began, or was agreed.
    case placed
    /// Nothing came of it, for this reason.
    case nothing(NoOutcomeReason)

    /// All words, in the order of a mediation.
    public static let words = ["contacted", "invited", "placed", "none"]

    /// Its word in a report and in a column.
    public var word: String {
        switch self {
        case .contacted: "contacted"
        case .invited: "invited"
        case .placed: "placed"
        case .nothing: "none"
        }
    }

    /// Why nothing came of it.
    public var reason: NoOutcomeReason? { if case .nothing(let reason) = self { reason } else { nil } }

    /// `nil` for an unknown word, for `none` without a reason, and for another word with one.
    public init?(word: String, reason: NoOutcomeReason?) {
        switch (word, reason) {
        case ("contacted", nil): self = .contacted
        case ("invited", nil): self = .invited
        case ("placed", nil): self = .placed
        case ("none", let reason?): self = .nothing(reason)
        default: return nil
        }
    }
}

/// Why nothing came of a detail.
public enum NoOutcomeReason: String, CaseIterable, Codable, Hashable, Sendable {
    /// Whoever was contacted did not answer.
    case noResponse = "no-response"
    /// Found work, or somebody, already.
    case noLongerAvailable = "no-longer-available"
    /// The person did not want it, or the employer did not.
    case declined
    /// On the whole profile it did not fit.
    case notSuitable = "not-suitable"
    /// Somebody or something else was chosen.
    case otherChosen = "other-chosen"
    /// The contact data did not work, or the profile was not true any more: tell the source as well.
    case profileOutdated = "profile-outdated"
    case other
}
