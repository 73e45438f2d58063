public import FoundationEssentials

/// The rules as they are kept. A rule is never changed: a later version takes its place.
public protocol RuleStore: Sendable {
    /// Makes a rule, or withdraws one with `nil`. Refused out of bounds, before the present, and where there is one from the same instant on.
    func rule(
        _ kind: RuleKind, for scope: RuleScope, value: RuleValue?, effectiveAt: Date, by authorship: Authorship
    ) async throws -> Rule

    /// All versions of all rules, the oldest first.
    func rules() async throws -> [Rule]
}
