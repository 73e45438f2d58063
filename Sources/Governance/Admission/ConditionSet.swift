public import FoundationEssentials

/// The conditions of admission from an instant on. A later set takes the place of the whole of an earlier one.
public struct ConditionSet: Hashable, Sendable {
    /// Counts the sets, from 1.
    public let version: Int
    /// From when they count. Announced beforehand, so that participants can prepare.
    public let effectiveAt: Date
    public let conditions: [Condition]
    /// By whom and why; nil for what the program came with.
    public let authorship: Authorship?

    /// Refuses a set without conditions, which would let everybody in, and two conditions of one kind for the same party.
    public init(version: Int, effectiveAt: Date, conditions: [Condition], authorship: Authorship?) throws(GovernanceError) {
        guard version >= 1 else { throw .invalidValue(name: "version", expected: "1 or more", got: String(version)) }
        guard (1...100).contains(conditions.count) else {
            throw .invalidValue(name: "conditions", expected: "1 to 100", got: String(conditions.count))
        }
        for (position, condition) in conditions.enumerated() {
            try condition.check()
            let clash = conditions[..<position].contains { other in
                other.kind == condition.kind && other.categories.contains(where: condition.categories.contains)
                    && other.environments.contains(where: condition.environments.contains)
            }
            if clash {
                throw .invalidValue(name: "conditions", expected: "one of a kind for a party", got: "two of \(condition.kind.rawValue)")
            }
        }
        self.version = version
        self.effectiveAt = effectiveAt
        self.conditions = conditions
        self.authorship = authorship
    }
}
