public import FoundationEssentials

/// A condition that is not met, and why.
public struct OpenCondition: Hashable, Sendable {
    public let kind: ConditionKind
    public let reason: OpenReason

    public init(kind: ConditionKind, reason: OpenReason) {
        self.kind = kind
        self.reason = reason
    }
}

/// Why a condition is open.
public enum OpenReason: Hashable, Sendable {
    /// No conditions count yet, so that nothing can be met.
    case noConditionsInForce
    /// Nothing was recorded that has begun.
    case noEvidence
    /// What was recorded says that it is not in order.
    case notPassed
    /// What was recorded is about something else.
    case otherValue(got: String, expected: [String])
    /// It counted until then.
    case expired(Date)
    /// The assessment names no risk at all, which no exchange of personal data is without.
    case noRisks
    /// So many risks have no measure.
    case risksWithoutMeasure(Int)
    /// These contact points are not registered.
    case missingContacts([ContactKind])
}

/// What an assessment found.
public struct Assessment: Hashable, Sendable {
    /// The conditions that it was held against; `nil` where none count yet.
    public let version: Int?
    /// Every condition that is not met, in the order of the conditions; empty where all are.
    public let open: [OpenCondition]

    public init(version: Int?, open: [OpenCondition]) {
        self.version = version
        self.open = open
    }
}
