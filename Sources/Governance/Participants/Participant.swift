public import LabourDomain

/// An organisation that takes part in the exchange (*deelnemer*).
public struct Participant: Hashable, Sendable {
    /// Its number.
    public let oin: OIN
    /// How it is shown to others.
    public let name: String
    /// Whether it takes part in SUWI (*SUWI-partij*); sources may answer such a party differently (vum.md §1.5).
    public let isSUWI: Bool
    /// What it may do.
    public let roles: Set<Role>

    public init(oin: OIN, name: String, isSUWI: Bool, roles: Set<Role>) {
        self.oin = oin
        self.name = name
        self.isSUWI = isSUWI
        self.roles = roles
    }
}

/// What a participant does in the exchange (vum.md §1.1). One organisation can have several roles.
public enum Role: String, CaseIterable, Codable, Hashable, Sendable {
    /// Asks questions and is the controller of what it receives (*vraagstellende bemiddelaar*).
    case mediator
    /// Answers questions as the controller of its profiles (*bron*).
    case source
    /// Makes the connection on behalf of a controller (*verwerker*).
    case processor
}
