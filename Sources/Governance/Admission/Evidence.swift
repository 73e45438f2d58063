import FoundationEssentials

/// What shows that a condition is met. Of several of one kind the one that was recorded last, of those that have begun, counts: a test that
/// is failed after it was passed opens the condition again.
public struct Evidence: Hashable, Sendable {
    public let kind: ConditionKind
    /// What it is about: the version of the agreement, the name of the norm, the version of the test suite; at most 100 bytes.
    public let value: String
    /// Where it can be found: the number of a report or certificate; at most 500 bytes.
    public let reference: String
    /// Whether what was tested or assessed is in order.
    public let isPassed: Bool
    /// From when it counts, and until when it says so itself.
    public let period: Period
    /// For the assessment of the effect on data protection: what was found, at most 200.
    public let risks: [Risk]
    /// Who recorded it, when, and what there is to say about it.
    public let authorship: Authorship

    /// Refuses contact points, whose evidence is that they are registered.
    public init(
        kind: ConditionKind, value: String, reference: String, isPassed: Bool = true, period: Period, risks: [Risk] = [],
        authorship: Authorship
    ) throws(GovernanceError) {
        guard kind != .contactPoints else {
            throw .invalidValue(name: "evidence", expected: "another condition", got: "contact points, which are registered themselves")
        }
        guard risks.count <= 200 else { throw .invalidValue(name: "risks", expected: "at most 200", got: String(risks.count)) }
        self.kind = kind
        self.value = try RegistryText.checked(value, "evidence", upTo: 100)
        self.reference = try RegistryText.checked(reference, "reference", upTo: 500)
        self.isPassed = isPassed
        self.period = period
        self.risks = risks
        self.authorship = authorship
    }

    /// The first instant at which it counts no more under a condition.
    func end(under condition: Condition) -> Date? {
        let limit = condition.maximumAgeInDays.map { period.from.addingTimeInterval(Double($0) * 86_400) }
        guard let until = period.until else { return limit }
        return limit.map { min($0, until) } ?? until
    }
}

/// A risk to people's privacy, and what is done about it.
public struct Risk: Hashable, Sendable, Codable {
    /// At most 2000 bytes.
    public let description: String
    /// At most 2000 bytes; `nil` while there is none.
    public let measure: String?

    public init(_ description: String, measure: String?) throws(GovernanceError) {
        self.description = try RegistryText.checked(description, "risk", upTo: 2000, mayHaveLines: true)
        if let measure { _ = try RegistryText.checked(measure, "measure", upTo: 2000, mayHaveLines: true) }
        self.measure = measure
    }
}
