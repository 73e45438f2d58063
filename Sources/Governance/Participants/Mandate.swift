public import LabourDomain

/// That a processor may connect on behalf of a controller, and for which purpose.
///
/// A controller that connects itself is its own processor and has such a mandate as well (vum.md §1.1).
public struct Mandate: Hashable, Sendable {
    /// Who asks (*fromParty*).
    public let controller: OIN
    /// Who connects (*viaParty*), with the own certificate.
    public let processor: OIN
    /// What for. There is no mandate without a purpose (XR-15).
    public let purpose: Purpose

    public init(controller: OIN, processor: OIN, purpose: Purpose) {
        self.controller = controller
        self.processor = processor
        self.purpose = purpose
    }
}
