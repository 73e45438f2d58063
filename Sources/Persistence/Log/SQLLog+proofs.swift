import Database
public import Governance

extension SQLLog {
    /// The proof that an entry is in the log, under the newest signed head or one of a given size. `nil` where there is no such entry or head, or
    /// the entry came after it. O(log n) reads.
    public func inclusionProof(of number: UInt64, under size: UInt64? = nil) async throws -> InclusionProof? {
        try await database.read { [self] connection in
            guard let head = try Self.newestHead(in: tables, upTo: size.map { Int64(position: $0) } ?? .max, on: connection),
                size == nil || head.head.size == size,
                let record = try record(number, on: connection)
            else { return nil }
            let nodes = LogNodes(log, on: connection)
            let prover = MerkleProver<any Error> { try nodes.hash($0) }
            guard let path = try prover.inclusion(of: number, in: head.head.size) else { return nil }
            return InclusionProof(record: record, path: path, head: head)
        }
    }

    /// The proof that the log at one signed head is the beginning of the log at another. `nil` where there is no such head.
    public func consistencyProof(from earlier: UInt64, to later: UInt64) async throws -> ConsistencyProof? {
        try await database.read { [self] connection in
            guard let first = try Self.newestHead(in: tables, upTo: Int64(position: earlier), on: connection)?.head, first.size == earlier,
                let second = try Self.newestHead(in: tables, upTo: Int64(position: later), on: connection)?.head, second.size == later
            else { return nil }
            let nodes = LogNodes(log, on: connection)
            let prover = MerkleProver<any Error> { try nodes.hash($0) }
            return try prover.consistency(from: earlier, to: later).map { ConsistencyProof(earlier: first, later: second, path: $0) }
        }
    }

    private func record(_ number: UInt64, on connection: any SQLConnection) throws -> LogRecord? {
        let row = try connection.row("SELECT number, leaf, entry FROM \(tables.entries) WHERE number = \(Int64(position: number))")
        return try row.map { try LogRecord($0) }
    }
}

extension LogRecord {
    init(_ row: SQLRow) throws {
        self.init(position: try row.position("number"), leaf: try row.hash("leaf"), entry: try row.optional("entry"))
    }
}
