import Database
import Governance

/// The tree of a log as its store keeps it: the records and every fourth level above them. What lies between is made of sixteen nodes that stand
/// side by side, so that a proof in ten million records takes a dozen reads of one short range each.
///
/// For one transaction; it remembers what it has read.
final class LogNodes {
    private static let step = 4
    private static let width: UInt64 = 16

    private let tables: LogTables
    private let connection: any SQLConnection
    private var groups: [MerklePlace: [MerkleHash]] = [:]
    /// How often the store was asked.
    private(set) var reads = 0

    init(_ log: LogName, on connection: any SQLConnection) {
        tables = LogTables(log)
        self.connection = connection
    }

    /// Whether subtrees of this level are kept for themselves.
    static func isKept(level: Int) -> Bool { level > 0 && level.isMultiple(of: step) }

    /// The hash of a complete subtree.
    func hash(_ place: MerklePlace) throws -> MerkleHash {
        let above = place.level % Self.step
        let base = place.level - above
        let first = place.index << UInt64(above)
        let group = try group(MerklePlace(level: base, index: first / Self.width))
        let start = Int(first % Self.width)
        guard start + 1 << above <= group.count else { throw LogStoreFault.missingNode(level: place.level, number: place.index) }
        var hashes = Array(group[start..<start + 1 << above])
        while hashes.count > 1 { hashes = stride(from: 0, to: hashes.count, by: 2).map { MerkleHash(hashes[$0], hashes[$0 + 1]) } }
        return hashes[0]
    }

    /// Sixteen nodes of a level that is kept, or fewer at the end of the log. The place is that of their level, counted in sixteens.
    private func group(_ place: MerklePlace) throws -> [MerkleHash] {
        if let known = groups[place] { return known }
        let first = place.index * Self.width
        let rows: SQL =
            place.level == 0
            ? "SELECT number, leaf AS hash FROM \(tables.entries) WHERE number >= \(Int64(position: first))"
            : "SELECT number, hash FROM \(tables.nodes) WHERE level = \(place.level) AND number >= \(Int64(position: first))"
        var hashes: [MerkleHash] = []
        reads += 1
        try connection.forEach("\(rows) AND number < \(Int64(position: first + Self.width)) ORDER BY number") { row in
            // Behind a gap nothing is known.
            if try row.position("number") == first + UInt64(hashes.count) { hashes.append(try row.hash("hash")) }
        }
        groups[place] = hashes
        return hashes
    }
}
