public import LabourDomain

/// Who takes part, in which role, and who may connect for whom. A value: another register is another value.
public struct ParticipantRegistry: Sendable {
    /// The organisation that runs the exchange.
    public let exchange: OIN
    private let participants: [OIN: Participant]
    private let purposes: [Pair: Purpose]

    private struct Pair: Hashable {
        let controller: OIN
        let processor: OIN
    }

    /// Refuses participants or mandates given twice, and mandates of parties that are not registered.
    public init(exchange: OIN, participants: [Participant], mandates: [Mandate]) throws(GovernanceError) {
        var known: [OIN: Participant] = [:]
        for participant in participants {
            guard known.updateValue(participant, forKey: participant.oin) == nil else { throw .duplicateParticipant(participant.oin) }
        }
        var purposes: [Pair: Purpose] = [:]
        for mandate in mandates {
            for party in [mandate.controller, mandate.processor] where known[party] == nil { throw .unknownParticipant(party) }
            let pair = Pair(controller: mandate.controller, processor: mandate.processor)
            guard purposes.updateValue(mandate.purpose, forKey: pair) == nil else {
                throw .duplicateMandate(controller: mandate.controller, processor: mandate.processor)
            }
        }
        self.exchange = exchange
        self.participants = known
        self.purposes = purposes
    }

    /// The participant with this number; O(1).
    public func participant(_ oin: OIN) -> Participant? { participants[oin] }

    /// Whether this certificate may ask in this name: the certificate is the processor's, the message is for the exchange, and the
    /// controller asks under a mandate to that processor (vum.md §1.4-1.5). O(1).
    ///
    /// What can be checked against the certificate comes first, so that a stranger learns nothing about who takes part.
    public func decide(peer: OIN?, from: String, via: String, to: String) -> AccessDecision<Admission> {
        guard let peer else { return .refused(.noPeerIdentity) }
        guard let processor = try? OIN(via) else { return .refused(.malformedProcessor) }
        guard processor == peer else { return .refused(.peerIsNotProcessor) }
        guard let receiver = try? OIN(to) else { return .refused(.malformedReceiver) }
        guard receiver == exchange else { return .refused(.notAddressedToExchange) }
        guard let controller = try? OIN(from) else { return .refused(.malformedSender) }
        guard let sender = participants[controller] else { return .refused(.unknownSender) }
        guard sender.roles.contains(.mediator) else { return .refused(.senderMayNotAsk) }
        guard let purpose = purposes[Pair(controller: controller, processor: processor)] else { return .refused(.noMandate) }
        return .granted(Admission(from: controller, via: processor, isSUWI: sender.isSUWI, purpose: purpose))
    }
}
