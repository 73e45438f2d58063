public import FoundationEssentials

/// One version of a rule: it counts from an instant on, until a later one of the same kind and scope does.
public struct Rule: Hashable, Sendable {
    public let number: Int64
    public let kind: RuleKind
    public let scope: RuleScope
    /// `nil` withdraws the rule of this scope: the next, less specific one counts again.
    public let value: RuleValue?
    public let effectiveAt: Date
    public let authorship: Authorship

    /// Refuses a value out of bounds, and a rule that would have counted before it was made: history would say otherwise than what was done.
    public init(
        number: Int64, kind: RuleKind, scope: RuleScope, value: RuleValue?, effectiveAt: Date, authorship: Authorship
    ) throws(GovernanceError) {
        try value?.check(for: kind)
        guard effectiveAt >= authorship.at else { throw .earlierThanBefore }
        self.number = number
        self.kind = kind
        self.scope = scope
        self.value = value
        self.effectiveAt = effectiveAt
        self.authorship = authorship
    }
}
