/// What a condition of admission is about (vum.md §5).
public enum ConditionKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// The agreements framework was accepted, in a version that counts (VUM-027).
    case agreement
    /// The effect on data protection was assessed, with a measure for every risk (*GEB*, *DPIA*; VUM-032, GDPR art. 35).
    case impactAssessment = "impact-assessment"
    /// A norm of information security is kept: BIO, ISO 27001.
    case securityNorm = "security-norm"
    /// The contact points that are asked for are registered.
    case contactPoints = "contact-points"
    /// The conformity test for those who ask was passed (VUM-031).
    case mediatorConformity = "mediator-conformity"
    /// The conformity test for those who answer was passed (VUM-031).
    case sourceConformity = "source-conformity"
    /// The report on the quality of its profiles was passed (VUM-029, 033).
    case dataQuality = "data-quality"

    /// The role it is about; `nil` where it is about every participant.
    public var role: Role? {
        switch self {
        case .agreement, .impactAssessment, .securityNorm, .contactPoints: nil
        case .mediatorConformity: .mediator
        case .sourceConformity, .dataQuality: .source
        }
    }
}
