/// The published suite for sources: everything that is examined, in the order in which it is.
public enum SourceSuite {
    /// What reports and the documentation call it.
    public static let name = "schakel-source"
    /// Changes with every change of a check: the last number when its words change, the middle one when a check comes or goes.
    public static let version = "1.0.1"

    /// All checks, by number.
    public static let checks: [Check] =
        ConnectionChecks.all + HeaderChecks.all + ErrorChecks.all + AreaChecks.all + CriterionChecks.all + OpennessChecks.all
        + AnswerChecks.all + LimitChecks.all + OrderChecks.all + DetailChecks.all + LoadChecks.all

    /// The checks with these numbers; all where none is named.
    public static func checks(named names: [String]) throws(AccreditationError) -> [Check] {
        for name in names where !checks.contains(where: { $0.id == name }) { throw .unknownCheck(got: String(name.prefix(40))) }
        return names.isEmpty ? checks : checks.filter { names.contains($0.id) }
    }
}
