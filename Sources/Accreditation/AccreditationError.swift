/// Why a test cannot be held.
public enum AccreditationError: Error, Equatable, Sendable {
    /// A line of the records that were supplied is no record of this subject.
    case unusableRecord(line: Int, reason: String)
    /// No check has this number.
    case unknownCheck(got: String)
    /// The records hold nothing to examine with.
    case noRecords
}
