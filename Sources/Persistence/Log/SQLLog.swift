public import Database
public import Governance

/// A log as it is kept: its heads and proofs, and what is read from it. Written by ``LogWriter``.
public struct SQLLog: Sendable {
    /// Which log of which exchange.
    public let origin: LogOrigin
    let database: any Database
    let tables: LogTables
    var log: LogName { origin.log }

    /// The database has the schema of the logs already (``LogSchema``).
    public init(_ database: any Database, origin: LogOrigin) {
        self.database = database
        self.origin = origin
        tables = LogTables(origin.log)
    }

    /// How many entries there are.
    public func size() async throws -> UInt64 {
        try await database.read { [log] in try LogState.read(log, on: $0).tree.count }
    }

    /// The last head that was signed, as it is kept; `nil` where none was. Not verified.
    public func newestHead() async throws -> SignedTreeHead? {
        try await database.read { try Self.newestHead(in: tables, upTo: .max, on: $0) }
    }

    /// The last head over at most so many entries.
    static func newestHead(in tables: LogTables, upTo size: Int64, on connection: any SQLConnection) throws -> SignedTreeHead? {
        let row = try connection.row("SELECT size, note FROM \(tables.heads) WHERE size <= \(size) ORDER BY size DESC LIMIT 1")
        guard let row else { return nil }
        guard let head = SignedTreeHead(note: try row.value("note")) else {
            throw LogStoreFault.unreadableHead(size: try row.position("size"))
        }
        return head
    }

    /// Signs the log as it is now, if it has grown since the last head. Meant for once a minute; any node may do it.
    ///
    /// What was signed once is held on to: a log that is no continuation of its last head is not signed, so that who changed it cannot have that
    /// confirmed. O(log n).
    /// - Returns: the new head; `nil` where nothing was added.
    @discardableResult
    public func signHead(at now: LogTime, with keys: LogSigningKeys) async throws -> SignedTreeHead? {
        try await database.write { [self] connection in
            let tree = try LogState.read(log, on: connection).tree
            let last = try Self.newestHead(in: tables, upTo: .max, on: connection)
            guard tree.count > last?.head.size ?? 0 else {
                if let last, tree.count < last.head.size { throw LogStoreFault.notAsSigned(size: last.head.size) }
                return nil
            }
            if last == nil { try checkYoung(size: tree.count, at: now, on: connection) }
            try check(tree, continues: last, keys: keys.publicKeys, on: connection)
            let time = last.map { max(now, $0.head.time) } ?? now
            let head = try SignedTreeHead(
                TreeHead(origin: origin, size: tree.count, root: tree.root, time: time), signedBy: keys.current)
            try connection.execute("INSERT INTO \(tables.heads) (size, note) VALUES (\(Int64(position: tree.count)), \(head.note))")
            return head
        }
    }

    /// A log is signed within the hour in which it begins. One that is older and has no head once had some, and is not signed as if it were new.
    private func checkYoung(size: UInt64, at now: LogTime, on connection: any SQLConnection) throws {
        let entry = try connection.row("SELECT entry FROM \(tables.entries) WHERE number = 0")?.optional("entry", as: [UInt8].self)
        guard let recorded = entry.flatMap({ EntryPrefix($0) })?.recorded, now.milliseconds - recorded.milliseconds <= 3_600_000 else {
            throw LogStoreFault.noEarlierHead(size: size)
        }
    }

    private func check(
        _ tree: MerkleFrontier, continues last: SignedTreeHead?, keys: LogPublicKeys, on connection: any SQLConnection
    ) throws {
        let nodes = LogNodes(log, on: connection)
        let prover = MerkleProver<any Error> { try nodes.hash($0) }
        guard try prover.root(of: tree.count) == tree.root else { throw LogStoreFault.notAsSigned(size: tree.count) }
        guard let last else { return }
        let path = try prover.consistency(from: last.head.size, to: tree.count)
        guard last.head.origin == origin, last.fault(with: keys) == nil, let path,
            MerkleVerification.isBeginning(last.head.size, under: last.head.root, of: tree.count, under: tree.root, path: path)
        else { throw LogStoreFault.notAsSigned(size: last.head.size) }
    }
}
