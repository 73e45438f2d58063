/// The first thing that is wrong with a log.
public struct LogFinding: Hashable, Sendable {
    public let fault: LogFault
    /// The records it is about: one, or as few as can be told. Empty where it is about no record.
    public let positions: Range<UInt64>
    /// The trace of the first of them, where its bytes can still be read.
    public let traceID: String?

    public init(_ fault: LogFault, at positions: Range<UInt64>, traceID: String? = nil) {
        self.fault = fault
        self.positions = positions
        self.traceID = traceID
    }
}

/// What can be wrong with a log.
public enum LogFault: Hashable, Sendable {
    /// The bytes of the record are not those that were logged.
    case altered
    /// The records are not there; later ones are.
    case missing
    /// The record stands there a second time, or pushed the others on.
    case inserted
    /// Another record stands in its place.
    case outOfOrder(found: UInt64)
    /// The log ends before the end that was signed, or that it keeps a note of itself.
    case truncated(size: UInt64)
    /// The bytes are gone although those of an earlier record are kept: retention takes the oldest first.
    case erased
    /// The records fit together, but are not those that were signed: somebody changed at least one of them, and all hashes after it.
    case notAsSigned(size: UInt64)
    /// No head says that these records are those that were logged.
    case unsigned
    /// A head that somebody kept, over so many records, cannot be held against this: what is given does not reach it, or begins behind it.
    case incomparable(size: UInt64)
    /// A signed head does not count.
    case head(HeadFault, size: UInt64?)
    /// A subtree kept for proofs is not that of its records; the records themselves are as signed.
    case node(level: Int)
    /// What the log goes on from is not what its records give; the next head would be wrong.
    case frontier
    /// A line of the file is none of an export.
    case unreadable(line: Int)
    /// The file ends without saying that it is complete.
    case incompleteFile
}

/// What a verification found.
public struct LogVerdict: Hashable, Sendable {
    /// Records that were looked at, up to the first fault.
    public internal(set) var records: UInt64 = 0
    /// Those of them without their bytes, taken by retention.
    public internal(set) var erased: UInt64 = 0
    /// Signed heads that hold.
    public internal(set) var heads = 0
    /// The last head that holds.
    public internal(set) var newest: TreeHead?
    /// Records behind the newest head, which nobody has signed yet.
    public internal(set) var unsigned: UInt64 = 0
    /// What is wrong; `nil` where nothing is.
    public internal(set) var finding: LogFinding?
}
