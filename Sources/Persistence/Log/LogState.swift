import Database
import Governance

/// Where a log stands: the row that it goes on from.
struct LogState: Sendable {
    let tree: MerkleFrontier
    /// So many entries, the oldest, have lost their bytes.
    let erased: UInt64

    static func read(_ log: LogName, on connection: any SQLConnection) throws -> LogState {
        let row = try connection.row("SELECT size, subtrees, erased FROM log_frontier WHERE log = \(log.rawValue)")
        guard let row, let size = UInt64(exactly: try row.value("size", as: Int64.self)),
            let erased = UInt64(exactly: try row.value("erased", as: Int64.self)),
            let tree = MerkleFrontier(count: size, subtreeBytes: try row.value("subtrees"))
        else { throw LogStoreFault.unreadableFrontier }
        return LogState(tree: tree, erased: erased)
    }
}

extension Int64 {
    /// Positions and sizes are columns of 64 bits with a sign; none ever comes near the end.
    init(position: UInt64) { self.init(clamping: position) }
}

extension SQLRow {
    /// A position or size, which the schema keeps from being negative.
    func position(_ column: String) throws -> UInt64 {
        guard let position = UInt64(exactly: try value(column, as: Int64.self)) else { throw PersistenceError.unreadable(column: column) }
        return position
    }

    func hash(_ column: String) throws -> MerkleHash {
        guard let hash = MerkleHash(try value(column, as: [UInt8].self)) else { throw PersistenceError.unreadable(column: column) }
        return hash
    }
}
