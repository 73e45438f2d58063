public import LabourDomain

/// Somebody who signed in, as the provider says. It is named by issuer and subject together (ASVS 6.8.1).
public struct Person: Hashable, Sendable {
    public let issuer: String
    public let subject: String
    /// How to address the person; shown to nobody else.
    public let name: String
    /// For whom the person works.
    public let organisation: OIN
    public let roles: Set<PersonRole>
    /// Under which pseudonym the person stands in audit logs: the same each time, and no way back without the provider.
    public let pseudonym: String

    public init(issuer: String, subject: String, name: String, organisation: OIN, roles: Set<PersonRole>) {
        self.issuer = issuer
        self.subject = subject
        self.name = name
        self.organisation = organisation
        self.roles = roles
        pseudonym = "p-" + SecretText.digest("\(issuer.utf8.count):\(issuer)\(subject)").prefix(22)
    }
}

/// What somebody does at the portal.
public enum PersonRole: String, CaseIterable, Codable, Hashable, Sendable {
    /// Asks questions for people or vacancies: a mediator or a counsellor.
    case mediator
    /// Looks after the participation of the own organisation.
    case participant
    /// Runs the scheme.
    case schemeManager = "scheme-manager"
    /// Reads the registers and the logs: an auditor or a privacy officer.
    case auditor
}
