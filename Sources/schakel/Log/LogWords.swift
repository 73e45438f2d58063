public import ArgumentParser
public import Governance
public import Persistence

extension LogName: ExpressibleByArgument {}

extension LogStoreFault: CustomStringConvertible {
    /// One sentence without a full stop.
    public var description: String {
        switch self {
        case .otherLog: "the entry belongs to the other log"
        case .unreadableFrontier: "the row that the log goes on from is missing or damaged"
        case .missingNode(let level, let number): "the subtree \(number) of level \(level), which proofs need, is missing"
        case .unreadableHead(let size): "there is no readable signed head over \(size) entries"
        case .noEarlierHead(let size): "the log has \(size) entries and no signed head over any of them; verify it"
        case .notAsSigned(let size): "the log is no continuation of the one that was signed at \(size) entries; verify it"
        case .notOldEnough(let number): "entry \(number) is not old enough to lose its bytes"
        case .damagedEntry(let number):
            "entry \(number) is not as it was logged; verify the log and keep an export, and then take it with --damaged"
        case .erasedMeanwhile(let end): "retention took the bytes of entries before \(end) meanwhile; begin again"
        }
    }
}
