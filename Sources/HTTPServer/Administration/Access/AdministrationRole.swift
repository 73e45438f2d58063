/// What somebody is for the administration, by the certificate that connects.
public enum AdministrationRole: String, CaseIterable, Codable, Hashable, Sendable {
    /// Runs the scheme: admits, decides, measures.
    case schemeManager = "scheme-manager"
    /// Reads everything and changes nothing.
    case auditor
    /// A participant, or who asks to become one: its own organisation only.
    case participant
}
