internal import FoundationEssentials
internal import Governance
internal import LabourDomain

extension ExchangeService {
    /// The limits that count for an asker at an instant.
    func limits(for asker: OIN, _ subject: Subject, at instant: Date) -> ExchangeConfiguration {
        let registry = agreements.current
        return configuration.ruled(by: registry.rules, for: registry.party(asker), subject: subject, at: instant)
    }

    /// Takes one of the questions that the asker may ask, less what a measure against it takes off (VUM-026, VUM-030).
    ///
    /// Only a question that could otherwise be put to the sources counts.
    func allow(_ asker: OIN, _ subject: Subject, limit: Int, at now: Date) throws(ExchangeRefusal) {
        let registry = agreements.current
        guard registry.rules.isOpen(for: registry.party(asker), subject: subject, at: now) else { throw .closed }
        let allowed = registry.effect(on: asker, at: now).allowance(of: limit)
        guard case .wait(let until) = allowances.take(asker, limit: allowed, at: now) else { return }
        throw .allowanceUsedUp(subject, limit: allowed, seconds: max(1, Int(until.timeIntervalSince(now).rounded(.up))))
    }
}
