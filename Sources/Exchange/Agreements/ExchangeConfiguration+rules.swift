internal import FoundationEssentials
internal import Governance
internal import LabourDomain

extension ExchangeConfiguration {
    /// The limits for one party and subject at an instant: where somebody has ruled, the rule; elsewhere what the operator configured (XR-18).
    func ruled(by rules: RuleBook, for party: RuleParty?, subject: Subject, at instant: Date) -> ExchangeConfiguration {
        func number(_ kind: RuleKind) -> Int? { rules.ruled(kind, for: party, subject: subject, at: instant)?.number }
        var limits = self
        if let number = number(.maximumMatches) { limits.maximumMatchesPerSource = number }
        if let number = number(.detailsPerQuestion) { limits.detailsPerQuestion = number }
        if let number = number(.questionsPerHour) { limits.questionsPerHour = number }
        if let number = number(.radius) { limits.maximumRadius = number }
        if let number = number(.profileAge) { limits.maximumProfileAge = number }
        if let number = number(.completeness) { limits.minimumCompleteness = number }
        if let number = number(.sourceDeadline) { limits.sourceDeadline = .milliseconds(number) }
        if let number = number(.referenceLifetime) { limits.referenceLifetime = .seconds(number) }
        return limits
    }
}
