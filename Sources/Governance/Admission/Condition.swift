/// One condition of admission, as data.
public struct Condition: Hashable, Sendable, Codable {
    public let kind: ConditionKind
    /// Whom it is for.
    public let categories: [ParticipantCategory]
    /// What it gives access to.
    public let environments: [ExchangeEnvironment]
    /// The values of evidence that count: versions of the agreement, names of norms, versions of the test suite. Empty where any counts.
    public let accepted: [String]
    /// After how many days evidence counts no more, whatever it says itself; `nil` for no limit.
    public let maximumAgeInDays: Int?
    /// The contact points that are asked for; only for that kind of condition.
    public let contacts: [ContactKind]
    /// Where the condition comes from.
    public let origin: String

    public init(
        _ kind: ConditionKind, categories: [ParticipantCategory] = ParticipantCategory.allCases,
        environments: [ExchangeEnvironment] = ExchangeEnvironment.allCases, accepted: [String] = [], maximumAgeInDays: Int? = nil,
        contacts: [ContactKind] = [], origin: String
    ) {
        self.kind = kind
        self.categories = categories
        self.environments = environments
        self.accepted = accepted
        self.maximumAgeInDays = maximumAgeInDays
        self.contacts = contacts
        self.origin = origin
    }

    func check() throws(GovernanceError) {
        _ = try RegistryText.checked(origin, "origin", upTo: 500)
        for value in accepted { _ = try RegistryText.checked(value, "accepted value", upTo: 100) }
        if categories.isEmpty || environments.isEmpty {
            throw .invalidValue(name: "condition", expected: "a category and an environment", got: "none")
        }
        if let maximumAgeInDays, !(1...3660).contains(maximumAgeInDays) {
            throw .invalidValue(name: "maximum age", expected: "1 to 3660 days", got: String(maximumAgeInDays))
        }
        if accepted.count > 100 { throw .invalidValue(name: "accepted values", expected: "at most 100", got: String(accepted.count)) }
    }
}
