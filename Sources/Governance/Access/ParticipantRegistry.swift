private import FoundationEssentials
public import LabourDomain

/// Who takes part, in which role, and who may connect for whom, as a configuration file says it: everything counts always. A value: another
/// register is another value. What is decided over time is in a ``RegistrySnapshot``.
public struct ParticipantRegistry: Sendable {
    /// The same, for whoever decides with time and purposes.
    public let snapshot: RegistrySnapshot
    private let participants: [OIN: Participant]

    /// The organisation that runs the exchange.
    public var exchange: OIN { snapshot.exchange }

    /// Refuses participants or mandates given twice, and mandates of parties that are not registered. A connection is proved on invented data
    /// only: a mandate for that admits nobody where the data are real.
    public init(
        exchange: OIN, participants: [Participant], mandates: [Mandate], data: DataKind = .real
    ) throws(GovernanceError) {
        snapshot = try RegistrySnapshot(
            exchange: exchange, setting: ExchangeSetting(environment: .production, data: data), participants: participants,
            mandates: mandates)
        self.participants = Dictionary(participants.map { ($0.oin, $0) }) { first, _ in first }
    }

    /// The participant with this number; O(1).
    public func participant(_ oin: OIN) -> Participant? { participants[oin] }

    /// Whether this certificate may ask in this name; see ``RegistrySnapshot/decide(peer:from:via:to:purpose:at:)``. No time matters:
    /// of mandates with a period only those that have always counted do. O(1).
    public func decide(peer: OIN?, from: String, via: String, to: String) -> AccessDecision<Admission> {
        snapshot.decide(peer: peer, from: from, via: via, to: to, at: .distantPast)
    }
}
