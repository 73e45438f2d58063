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
        case .notAsSigned(let size): "the log is no continuation of the one that was signed at \(size) entries; verify it"
        case .notOldEnough(let number): "entry \(number) is not old enough to lose its bytes, or cannot be read"
        }
    }
}
