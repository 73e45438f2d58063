public import LabourDomain

/// Somebody who does not exist, to sign in as in the pilot.
public struct InventedPerson: Hashable, Sendable {
    public let subject: String
    public let name: String
    public let organisation: OIN
    public let role: PersonRole

    public init(subject: String, name: String, organisation: OIN, role: PersonRole) {
        self.subject = subject
        self.name = name
        self.organisation = organisation
        self.role = role
    }
}
