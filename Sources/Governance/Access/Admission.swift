public import LabourDomain

/// Who may ask, as established from certificate, headers and mandate. Everything that is served is served to an admission.
public struct Admission: Hashable, Sendable {
    /// The asking controller.
    public let from: OIN
    /// The processor that connected.
    public let via: OIN
    /// Whether the asking controller takes part in SUWI; told to the sources.
    public let isSUWI: Bool
    /// What for (XR-15).
    public let purpose: Purpose

    public init(from: OIN, via: OIN, isSUWI: Bool, purpose: Purpose) {
        self.from = from
        self.via = via
        self.isSUWI = isSUWI
        self.purpose = purpose
    }
}
