public import LabourDomain

/// The measures as they are kept.
public protocol MeasureStore: Sendable {
    /// Takes a measure against a participant.
    func impose(_ kind: MeasureKind, on oin: OIN, for period: Period, by authorship: Authorship) async throws -> Measure

    /// Lifts one; `RegistryFault.notInForce` where that was done before.
    func lift(measure number: Int64, by authorship: Authorship) async throws

    /// The measures that were ever taken against a participant, the oldest first.
    func measures(against oin: OIN) async throws -> [Measure]
}
