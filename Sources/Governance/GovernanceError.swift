public import LabourDomain

/// What can be wrong with the register of participants, the keys or a reference. Payloads name organisations and limits, never a person.
public enum GovernanceError: Error, Equatable, Sendable {
    /// An organisation is registered twice.
    case duplicateParticipant(OIN)
    /// A pair of controller and processor has more than one mandate; the headers could not tell which one is meant.
    case duplicateMandate(controller: OIN, processor: OIN)
    /// A mandate names an organisation that is not registered.
    case unknownParticipant(OIN)
    /// A key file holds a line that is neither empty, a comment, nor 64 hexadecimal digits; 0 where the file holds no key at all.
    case malformedKeyFile(line: Int)
    /// Two keys of one ring are the same, or share an identifier.
    case duplicateKey
    /// An identifier does not fit in a reference; sizes in bytes.
    case identifierTooLong(limit: Int, got: Int)
    /// The cipher refused to seal; it has no cause that depends on the input.
    case sealingFailed
    /// A reference that was offered is not one of ours, or no longer counts.
    case referenceRefused(ReferenceFault)
}
