public import FoundationEssentials

/// By whom, when and why the registry was changed. Nothing in it changes without (VUM-027...033; issue of a decision that can be contested).
public struct Authorship: Hashable, Sendable {
    /// Who: a person or a part of the organisation, as the scheme manager knows it; at most 200 bytes.
    public let by: String
    /// Why, in words; at most 2000 bytes.
    public let why: String
    /// When.
    public let at: Date

    /// Refuses a change without an author or without a reason.
    public init(by: String, why: String, at: Date) throws(GovernanceError) {
        self.by = try RegistryText.checked(by, "author", upTo: 200)
        self.why = try RegistryText.checked(why, "reason", upTo: 2000, mayHaveLines: true)
        self.at = at
    }
}
