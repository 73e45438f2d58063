public import LabourDomain

/// What can be wrong with the register of participants, the keys or a reference. Payloads name organisations and limits, never a person.
public enum GovernanceError: Error, Equatable, Sendable {
    /// An organisation is registered twice.
    case duplicateParticipant(OIN)
    /// A pair of controller and processor has more than one mandate; the headers could not tell which one is meant.
    case duplicateMandate(controller: OIN, processor: OIN)
    /// A mandate names an organisation that is not registered.
    case unknownParticipant(OIN)
    /// A value of the registry has another form than it must have. Sizes and limits, never what a person wrote.
    case invalidValue(name: String, expected: String, got: String)
    /// A period ends at or before its start.
    case emptyPeriod
    /// What is decided or recorded would come before what it follows, or count before it was made.
    case earlierThanBefore
    /// Sets of conditions are numbered from 1 in the order in which they count.
    case versionOutOfOrder(expected: Int, got: Int)
    /// A step cannot be taken from where something stands; these can.
    case impossibleStep(got: String, standing: String, possible: [String])
    /// A participant cannot be accepted while these conditions are open.
    case conditionsOpen([OpenCondition])
    /// A mandate names a purpose for which a controller of this category has no legal ground.
    case inadmissiblePurpose(Purpose, category: ParticipantCategory)
    /// The value of a rule lies out of its bounds.
    case ruleOutOfBounds(RuleKind, expected: ClosedRange<Int>, got: Int)
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
    /// A part of a log entry is empty, has other characters than it may have, or is longer than the limit (bytes, or elements of a list).
    case invalidLogField(LogField, limit: Int, got: Int)
    /// There is more of a period than can be given at once; in rows.
    case tooMuchForOnePeriod(limit: Int)
    /// Entries of a log would lose their bytes sooner than they may.
    case retentionTooShort(minimumDays: Int, got: Int)
}
