public import LabourDomain

/// Everything that decides on requests, as it is kept; ``RegistrySnapshot`` is made of it.
public struct RegistryContents: Sendable {
    public var participants: [RegisteredParticipant] = []
    /// By participant, in the order in which it was recorded.
    public var evidence: [OIN: [Evidence]] = [:]
    public var mandates: [Mandate] = []
    public var conditions: ConditionBook
    public var rules: [Rule] = []
    /// By participant.
    public var measures: [OIN: [Measure]] = [:]
    /// The last change that is in it.
    public var change: Int64 = 0

    /// An empty registry under these conditions.
    public init(conditions: ConditionBook) { self.conditions = conditions }
}
