public import LabourDomain

/// That a processor may connect on behalf of a controller, for which purposes, and for how long.
///
/// A controller that connects itself is its own processor and has such a mandate as well (vum.md §1.1).
public struct Mandate: Hashable, Sendable {
    /// Who asks (*fromParty*).
    public let controller: OIN
    /// Who connects (*viaParty*), with the own certificate.
    public let processor: OIN
    /// What for, where a question names no purpose. There is no mandate without a purpose (XR-15).
    public let purpose: Purpose
    /// What a question may name; the one above is among them.
    public let purposes: Set<Purpose>
    public let period: Period

    /// A mandate for one purpose, or for more, of which the first counts for a question that names none.
    public init(controller: OIN, processor: OIN, purpose: Purpose, alsoFor others: Set<Purpose> = [], period: Period = .always) {
        self.controller = controller
        self.processor = processor
        self.purpose = purpose
        self.purposes = others.union([purpose])
        self.period = period
    }

    /// Refuses a purpose whose legal ground the controller cannot have.
    public func check(for category: ParticipantCategory) throws(GovernanceError) {
        for purpose in Purpose.allCases where purposes.contains(purpose) && !category.purposes.contains(purpose) {
            throw .inadmissiblePurpose(purpose, category: category)
        }
    }
}
