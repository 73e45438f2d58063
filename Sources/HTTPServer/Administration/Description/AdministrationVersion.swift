/// The version of the administration interface (semantic versioning). Its changes are in docs/administration.md.
public enum AdministrationVersion {
    /// As every answer carries it, and `info.version`.
    public static let text = "1.0.0"
    /// In every path.
    public static let basePath = "/beheer/v1"
    /// The field that carries it.
    static let fieldName = "API-Version"
}
