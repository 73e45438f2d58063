public import FoundationEssentials
public import LabourDomain

/// What all rules come to for one party and subject at one instant.
public struct RuleLimits: Hashable, Sendable {
    public let maximumMatches: Int
    public let detailsPerQuestion: Int
    /// Before any throttle (``RegistrySnapshot/questionsPerHour(for:subject:at:)``).
    public let questionsPerHour: Int
    /// Kilometres.
    public let radius: Int
    /// Days.
    public let profileAge: Int
    public let sourceDeadline: Duration
    public let referenceLifetime: Duration
    /// Percent.
    public let completeness: Int
    /// Whether questions may be asked now.
    public let isOpen: Bool
}

extension RuleBook {
    /// All of them at once. O(log versions) for each kind.
    public func limits(for party: RuleParty?, subject: Subject?, at instant: Date) -> RuleLimits {
        func number(_ kind: RuleKind) -> Int { self.number(kind, for: party, subject: subject, at: instant) }
        return RuleLimits(
            maximumMatches: number(.maximumMatches), detailsPerQuestion: number(.detailsPerQuestion),
            questionsPerHour: number(.questionsPerHour), radius: number(.radius), profileAge: number(.profileAge),
            sourceDeadline: .milliseconds(number(.sourceDeadline)), referenceLifetime: .seconds(number(.referenceLifetime)),
            completeness: number(.completeness), isOpen: isOpen(for: party, subject: subject, at: instant))
    }
}
