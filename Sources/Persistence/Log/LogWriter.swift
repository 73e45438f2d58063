public import Database
public import Governance

/// Appends to a log, in the transaction of what the entries account for: both are there, or neither is.
///
/// A transaction that writes has its turn (docs/decisions/0013): what it reads of the log does not change before it ends. Where somebody appended
/// nevertheless, the position is taken and the whole transaction fails.
public struct LogWriter: Sendable {
    public let log: LogName
    private let tables: LogTables

    public init(_ log: LogName) {
        self.log = log
        tables = LogTables(log)
    }

    /// Appends entries in this order; the positions are consecutive and there is none between. Nothing is durable before the transaction is.
    ///
    /// O(1) rows an entry: its own, and in sixteen entries one of the tree.
    /// - Parameter recorded: when the log takes them in, by the clock of the node.
    @discardableResult
    public func append(_ entries: [LogBody], recorded: LogTime, on connection: any SQLConnection) throws -> Range<UInt64> {
        var tree = try LogState.read(log, on: connection).tree
        let first = tree.count
        // One after the other for a file, all in one go for a server.
        var statements: [SQL] = []
        for entry in entries {
            guard entry.log == log else { throw LogStoreFault.otherLog }
            let bytes = entry.bytes(at: tree.count, recorded: recorded)
            let leaf = MerkleHash(leaf: bytes)
            statements.append(
                "INSERT INTO \(tables.entries) (number, leaf, entry) VALUES (\(Int64(position: tree.count)), \(leaf.bytes), \(bytes))")
            tree.append(leaf) { node in if LogNodes.isKept(level: node.place.level) { statements.append(insertion(of: node)) } }
        }
        guard !statements.isEmpty else { return first..<first }
        statements.append(
            """
            UPDATE log_frontier SET size = \(Int64(position: tree.count)), subtrees = \(tree.subtreeBytes)
            WHERE log = \(log.rawValue)
            """)
        try connection.execute(each: statements)
        return first..<tree.count
    }

    private func insertion(of node: MerkleNode) -> SQL {
        """
        INSERT INTO \(tables.nodes) (level, number, hash)
        VALUES (\(node.place.level), \(Int64(position: node.place.index)), \(node.hash.bytes))
        """
    }
}
