public import FoundationEssentials

/// The conditions that the program comes with, until the scheme manager decides on others.
///
/// The text of the agreements framework is not public; these follow what public pages say of it (vum.md §5). Numbers of days are ours: the
/// framework's own are not known.
public enum DefaultConditions {
    /// The version of the agreements framework whose acceptance counts. The pages name no number.
    public static let agreementVersion = "1"

    /// Both versions of the interface have a suite; its first edition counts.
    public static let suiteVersions = ["3.0-1", "3.1-1"]

    /// One condition of a kind, for each whom it is for.
    public static let conditions: [Condition] = [
        Condition(.agreement, accepted: [agreementVersion], origin: "VUM-027: every participant first agrees to the scheme"),
        Condition(
            .impactAssessment, maximumAgeInDays: 3 * 365,
            origin: "VUM-032: required of each party that connects; GDPR art. 35(11) asks for a review, three years is usual"),
        Condition(.contactPoints, contacts: ContactKind.allCases, origin: "VUM data standard, process data: contact of a participant"),
        Condition(
            .securityNorm, categories: [.suwiPublic, .otherPublic], environments: [.production], accepted: ["BIO"],
            maximumAgeInDays: 365,
            origin: "VUM agreements framework, security: SUWI mediators keep the BIO; accounted for each year (ENSIA)"),
        Condition(
            .securityNorm, categories: [.privateParty], environments: [.production], accepted: ["ISO 27001"], maximumAgeInDays: 3 * 365,
            origin: "VUM agreements framework, security: large private parties keep ISO 27001; a certificate counts for three years"),
        Condition(
            .mediatorConformity, accepted: suiteVersions, maximumAgeInDays: 365,
            origin: "VUM-031: tested before exchange is operational"),
        Condition(
            .sourceConformity, accepted: suiteVersions, maximumAgeInDays: 365,
            origin: "VUM-031: tested before exchange is operational"),
        Condition(
            .dataQuality, environments: [.production], maximumAgeInDays: 365,
            origin: "VUM-029, VUM-033: conditions on the quality of the data"),
    ]

    /// A book with these conditions, which count from this instant on.
    public static func book(from instant: Date = .distantPast) throws(GovernanceError) -> ConditionBook {
        try ConditionBook([ConditionSet(version: 1, effectiveAt: instant, conditions: conditions, authorship: nil)])
    }
}
