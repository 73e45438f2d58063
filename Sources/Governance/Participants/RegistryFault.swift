public import LabourDomain

/// Why a change of the registry was not taken in. What contradicts the rules of the domain is a ``GovernanceError``.
public enum RegistryFault: Error, Equatable, Sendable {
    /// The organisation is not registered.
    case unknownParticipant(OIN)
    /// It is registered already.
    case participantExists(OIN)
    /// Somebody else changed it in between; nothing was done.
    case conflict(expected: Int, found: Int)
    /// There is no such entry, by the name of its kind and its number.
    case unknownEntry(kind: ChangeKind, number: Int64)
    /// A mandate of this pair counts in the same period already.
    case mandateOverlaps(controller: OIN, processor: OIN)
    /// Another source has this identifier.
    case sourceIDTaken
    /// There is a rule for this from the same instant on, or a set of conditions.
    case alreadyDecided(kind: ChangeKind)
    /// The entry is no longer in force: a mandate or a measure that has ended.
    case notInForce(kind: ChangeKind, number: Int64)
}
