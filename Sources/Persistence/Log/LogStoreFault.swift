/// Why a log cannot go on, or not be read as a log.
public enum LogStoreFault: Error, Equatable, Sendable {
    /// An entry was given to a log it does not belong to.
    case otherLog
    /// What the log goes on from is no tree of its length.
    case unreadableFrontier
    /// A subtree that proofs need is not there.
    case missingNode(level: Int, number: UInt64)
    /// The last signed head, by its size, is no head of this log.
    case unreadableHead(size: UInt64)
    /// The log has entries of long ago and no head that was ever signed: somebody took them, or this is the log of another.
    case noEarlierHead(size: UInt64)
    /// The log is no continuation of what was signed last: nothing more is signed until somebody has looked at it.
    case notAsSigned(size: UInt64)
    /// An entry that retention would take is not as old as its block says.
    case notOldEnough(number: UInt64)
    /// An entry that retention would take is not as it was logged: what shows that would be gone.
    case damagedEntry(number: UInt64)
    /// Retention took entries while the log was being read.
    case erasedMeanwhile(upTo: UInt64)
}
