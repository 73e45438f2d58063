import Database
public import Governance

extension SQLLog {
    /// Writes the log, as far as it goes now, as a file that can be verified without this database (``LogExportLine``).
    ///
    /// - Parameters:
    ///   - keys: the keys that heads were signed with, named in the file for whoever wants to compare.
    ///   - size: leave out what the head over so many entries is over, and go on behind it. Throws where there is no such head.
    ///   - progress: is told how many of how many records were written.
    ///   - write: takes the file, a piece at a time.
    public func export(
        keys: LogPublicKeys, from size: UInt64 = 0, progress: (UInt64, UInt64) -> Void = { _, _ in },
        write: ([UInt8]) throws -> Void
    ) async throws {
        let portions = try await database.read { [log] in try LogPortions.begin(log, on: $0) }
        var heading = LogExportLine.header(origin).bytes
        for key in keys.keys { heading += LogExportLine.key(key).bytes }
        if size > 0 { heading += try await beginning(behind: size) }
        try write(heading)
        var start = size
        var records = size
        while start < portions.end {
            let (piece, count) = try await database.read { [start] in try Self.piece(of: portions, from: start, on: $0) }
            try write(piece)
            records += count
            start = min(start + LogPortions.length, portions.end)
            progress(start, portions.end)
        }
        try write(LogExportLine.end(records: records).bytes)
    }

    private static func piece(
        of portions: LogPortions, from start: UInt64, on connection: any SQLConnection
    ) throws -> ([UInt8], records: UInt64) {
        var bytes: [UInt8] = []
        var records: UInt64 = 0
        try portions.forEach(from: start, on: connection) { item in
            switch item {
            case .head(let note): bytes += LogExportLine.head(note: note).bytes
            case .record(let record):
                bytes += LogExportLine.record(record).bytes
                records += 1
            }
        }
        return (bytes, records)
    }

    /// What a file that leaves out the first entries begins with: the tree over them, and the head that confirms it.
    private func beginning(behind size: UInt64) async throws -> [UInt8] {
        try await database.read { [self] connection in
            guard let head = try Self.newestHead(in: tables, upTo: Int64(position: size), on: connection), head.head.size == size else {
                throw LogStoreFault.unreadableHead(size: size)
            }
            let nodes = LogNodes(log, on: connection)
            var subtrees: [MerkleHash] = []
            var first: UInt64 = 0
            for level in stride(from: 62, through: 0, by: -1) where size >> UInt64(level) & 1 == 1 {
                subtrees.append(try nodes.hash(MerklePlace(level: level, index: first >> UInt64(level))))
                first += 1 << UInt64(level)
            }
            guard let tree = MerkleFrontier(count: size, subtrees: subtrees) else { throw LogStoreFault.unreadableHead(size: size) }
            return LogExportLine.start(tree).bytes + LogExportLine.head(note: head.note).bytes
        }
    }
}
