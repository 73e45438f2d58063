import Database
public import Governance

extension SQLLog {
    /// Recomputes the whole log as it is kept and holds it against its signed heads, and the subtrees kept for proofs against it.
    ///
    /// - Parameters:
    ///   - keys: the keys that heads may be signed with, from somewhere else than this database.
    ///   - known: heads that somebody else kept.
    ///   - progress: is told how many of how many records were looked at.
    public func verify(
        with keys: LogPublicKeys, known: [TreeHead] = [], progress: (UInt64, UInt64) -> Void = { _, _ in }
    ) async throws -> LogVerdict {
        let portions = try await database.read { [log] in try LogPortions.begin(log, on: $0) }
        var verifier = LogVerifier(origin: origin, keys: keys, known: known)
        var start: UInt64 = 0
        while start < portions.end, !verifier.isOver {
            verifier = try await database.read { [verifier, start] connection in
                var verifier = verifier
                let nodes = try keptNodes(from: start, on: connection)
                try portions.forEach(from: start, on: connection) { item in Self.take(item, nodes, into: &verifier) }
                return verifier
            }
            start += LogPortions.length
            progress(min(start, portions.end), portions.end)
        }
        return verifier.finish(expecting: portions.tree)
    }

    private static func take(_ item: LogPortions.Item, _ nodes: [MerklePlace: MerkleHash], into verifier: inout LogVerifier) {
        switch item {
        case .head(let note): verifier.take(note: note)
        case .record(let record):
            var suspect: MerklePlace?
            verifier.take(record) { node in
                guard LogNodes.isKept(level: node.place.level), nodes[node.place] != node.hash else { return }
                suspect = suspect ?? node.place
            }
            if let suspect { verifier.noteSuspect(suspect) }
        }
    }

    /// The subtrees that are complete with a record of the portion, as they are kept.
    private func keptNodes(from start: UInt64, on connection: any SQLConnection) throws -> [MerklePlace: MerkleHash] {
        var nodes: [MerklePlace: MerkleHash] = [:]
        for level in 1..<60 where LogNodes.isKept(level: level) {
            let first = start >> UInt64(level)
            let end = (start + LogPortions.length) >> UInt64(level)
            guard first < end else { break }
            try connection.forEach(
                """
                SELECT number, hash FROM \(tables.nodes)
                WHERE level = \(level) AND number >= \(Int64(position: first)) AND number < \(Int64(position: end))
                """
            ) { nodes[MerklePlace(level: level, index: try $0.position("number"))] = try $0.hash("hash") }
        }
        return nodes
    }
}
