public import FoundationEssentials
public import LabourDomain

extension RegistrySnapshot {
    /// Whether this certificate may ask in this name, for this purpose, at this instant: the certificate is the processor's, the message is
    /// for the exchange, and both parties may take part here now, under a mandate that holds the purpose (vum.md §1.4-1.5; XR-15).
    ///
    /// `purpose` is what the question names (`Schakel-Purpose`); without one, that of the mandate counts. What can be checked against the
    /// certificate comes first, so that a stranger learns nothing about who takes part. O(1), and nothing is allocated for what is granted.
    public func decide(
        peer: OIN?, from: String, via: String, to: String, purpose named: String? = nil, at instant: Date
    ) -> AccessDecision<Admission> {
        guard let peer else { return .refused(.noPeerIdentity) }
        guard let processor = try? OIN(via) else { return .refused(.malformedProcessor) }
        guard processor == peer else { return .refused(.peerIsNotProcessor) }
        guard let receiver = try? OIN(to) else { return .refused(.malformedReceiver) }
        guard receiver == exchange else { return .refused(.notAddressedToExchange) }
        guard let controller = try? OIN(from) else { return .refused(.malformedSender) }
        let pair = PairKey(controller: OINKey(controller), processor: OINKey(processor))
        guard let sender = parties[pair.controller] else { return .refused(.unknownSender) }
        guard !sender.mediator.isEmpty else { return .refused(.senderMayNotAsk) }
        guard let range = mandates[pair] else { return .refused(.noMandate) }
        guard isAny(sender.mediator, at: instant) else { return .refused(.roleNotInForce) }
        guard let mandate = grants[range].first(where: { $0.span.contains(instant) }) else { return .refused(.mandateNotInForce) }
        switch purpose(named, under: mandate) {
        case .refused(let refusal): return .refused(refusal)
        case .granted(let purpose):
            if let refusal = refusal(of: sender, for: purpose, at: instant) { return .refused(refusal.ofSender) }
            if pair.controller != pair.processor, let refusal = refusal(ofProcessor: pair.processor, for: purpose, at: instant) {
                return .refused(refusal)
            }
            return .granted(Admission(from: controller, via: processor, isSUWI: sender.isSUWI, purpose: purpose))
        }
    }

    private func purpose(_ named: String?, under mandate: CompiledMandate) -> AccessDecision<Purpose> {
        var purpose = mandate.standard
        if let named {
            guard let known = Purpose(bytesOf: named) else { return .refused(.unknownPurpose) }
            purpose = known
        }
        guard mandate.holds(purpose) else { return .refused(.purposeNotHeld) }
        guard purpose != .conformityTest || setting.data == .invented else { return .refused(.testOnRealData) }
        return .granted(purpose)
    }

    private func refusal(ofProcessor key: OINKey, for purpose: Purpose, at instant: Date) -> AccessRefusal? {
        guard let processor = parties[key], isAny(processor.processor, at: instant) else { return .processorMayNotConnect }
        return refusal(of: processor, for: purpose, at: instant)?.ofProcessor
    }

    /// Why a participant takes no part here now; `nil` where it does.
    ///
    /// Who still has to prove its connection may do so on invented data while its conditions are open: conformity is one of them.
    func refusal(of party: CompiledParty, for purpose: Purpose? = nil, at instant: Date) -> StandingRefusal? {
        if party.standing.isSuspended { return .suspended }
        if party.standing == .ended { return .ended }
        if !party.measures.isEmpty, effect(party, at: instant).isSuspended { return .suspended }
        if purpose == .conformityTest, setting.data == .invented, party.standing != .applied { return nil }
        guard party.standing.isAccepted(for: setting.environment) else { return .notAccepted }
        return isAny(party.admitted, at: instant) ? nil : .conditionsOpen
    }
}

/// Why a participant takes no part, whichever of the two it is.
enum StandingRefusal: Sendable {
    case notAccepted, conditionsOpen, suspended, ended

    var ofSender: AccessRefusal {
        switch self {
        case .notAccepted: .senderNotAccepted
        case .conditionsOpen: .senderConditionsOpen
        case .suspended: .senderSuspended
        case .ended: .senderEnded
        }
    }

    var ofProcessor: AccessRefusal {
        switch self {
        case .notAccepted: .processorNotAccepted
        case .conditionsOpen: .processorConditionsOpen
        case .suspended: .processorSuspended
        case .ended: .processorEnded
        }
    }
}

extension Purpose {
    /// By its word, compared on bytes: equal texts of Swift can differ in their bytes.
    init?(bytesOf word: String) {
        guard let purpose = Purpose.allCases.first(where: { $0.rawValue.utf8.elementsEqual(word.utf8) }) else { return nil }
        self = purpose
    }
}
