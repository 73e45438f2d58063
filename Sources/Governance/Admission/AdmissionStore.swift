public import LabourDomain

/// The conditions of admission and the evidence as they are kept. Evidence is never changed: what takes its place is recorded after it.
public protocol AdmissionStore: Sendable {
    /// All conditions; those that the program comes with where nobody has decided on others.
    func conditions() async throws -> ConditionBook

    /// Adds a set of conditions that counts from an instant on; not before it was decided, and after all that there are.
    func decide(_ set: ConditionSet, by authorship: Authorship) async throws

    /// Records evidence; its author is the author of the change.
    func record(_ evidence: Evidence, of oin: OIN) async throws

    /// What was recorded of a participant, in that order.
    func evidence(of oin: OIN) async throws -> [Evidence]
}
