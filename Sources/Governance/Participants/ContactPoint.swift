/// Where a participant can be reached about one matter: a department or a function rather than a person.
public struct ContactPoint: Hashable, Sendable {
    public let kind: ContactKind
    /// The department or function; at most 200 bytes.
    public let name: String
    public let email: EmailAddress
    public let phone: PhoneNumber?

    public init(kind: ContactKind, name: String, email: EmailAddress, phone: PhoneNumber? = nil) throws(GovernanceError) {
        self.kind = kind
        self.name = try RegistryText.checked(name, "contact name", upTo: 200)
        self.email = email
        self.phone = phone
    }
}

/// What a contact point is for.
public enum ContactKind: String, CaseIterable, Codable, Hashable, Sendable {
    case general
    case technical
    /// The data protection officer (*functionaris gegevensbescherming*; GDPR art. 37).
    case privacyOfficer = "privacy-officer"
    /// Reachable when something has gone wrong; a breach is reported within 72 hours (GDPR art. 33).
    case securityIncidents = "security-incidents"
}
