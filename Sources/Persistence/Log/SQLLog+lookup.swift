import Database
public import Governance

extension SQLLog {
    /// The entries that have one of the marks, in the period, in the order of the log. Blocks that cannot have any are not read.
    ///
    /// - Parameters:
    ///   - marks: such as the pseudonyms of one record, one for each key; none means every entry.
    ///   - activity: only entries of this processing activity.
    ///   - body: takes what is found; `false` ends the search.
    public func find(
        _ marks: [LogMark], activity: String? = nil, in period: LogPeriod = .always, _ body: (RecordedEntry) throws -> Bool
    ) async throws {
        let query = LogQuery(log: self, marks: marks, activity: activity, period: period)
        var place = LogQuery.Place()
        while true {
            let (entries, next) = try await database.read { [place] in try query.portion(from: place, on: $0) }
            for entry in entries { if try !body(entry) { return } }
            guard let next else { return }
            place = next
        }
    }
}

/// What is looked for, and how far the search is.
struct LogQuery: Sendable {
    /// Enough found for one portion.
    private static let foundTogether = 1024
    /// Blocks looked at in one portion.
    private static let blocksTogether: UInt64 = 1024

    let log: SQLLog
    let marks: [LogMark]
    let activity: String?
    let period: LogPeriod

    /// First over the blocks, then over the entries behind the last block.
    struct Place: Sendable {
        var block: UInt64 = 0
        var entry: UInt64?
    }

    /// What is found from a place on, and where to go on; `nil` at the end.
    func portion(from place: Place, on connection: any SQLConnection) throws -> ([RecordedEntry], Place?) {
        if let entry = place.entry { return try rest(from: entry, on: connection) }
        let end = try log.indexed(on: connection)
        guard place.block < end else { return ([], Place(block: end, entry: end * LogBlock.length)) }
        var found: [RecordedEntry] = []
        let stop = min(end, place.block + Self.blocksTogether)
        for block in try candidates(place.block..<stop, on: connection) {
            try search(block * LogBlock.length..<(block + 1) * LogBlock.length, on: connection, into: &found)
            if found.count >= Self.foundTogether { return (found, Place(block: block + 1)) }
        }
        return (found, Place(block: stop))
    }

    /// The blocks in which something may be. Where some are missing among the others, nothing is known about any of them.
    private func candidates(_ blocks: Range<UInt64>, on connection: any SQLConnection) throws -> [UInt64] {
        let kept = try max(blocks.lowerBound, LogState.read(log.log, on: connection).erased / LogBlock.length)
        let count = try connection.row(
            """
            SELECT count(*) AS count FROM \(log.tables.blocks)
            WHERE number >= \(Int64(position: kept)) AND number < \(Int64(position: blocks.upperBound))
            """)?.position("count")
        guard kept < blocks.upperBound, count == blocks.upperBound - kept else {
            return Array(min(kept, blocks.upperBound)..<blocks.upperBound)
        }
        var numbers: [UInt64] = []
        try connection.forEach(
            """
            SELECT number, marks FROM \(log.tables.blocks)
            WHERE number >= \(Int64(position: blocks.lowerBound)) AND number < \(Int64(position: blocks.upperBound))
                AND earliest < \(period.end.milliseconds) AND latest >= \(period.begin.milliseconds)
            ORDER BY number
            """
        ) { row in
            let filter = MarkFilter(bytes: try row.value("marks"))
            if marks.isEmpty || marks.contains(where: { filter.mayContain($0) }) { numbers.append(try row.position("number")) }
        }
        return numbers
    }

    private func rest(from entry: UInt64, on connection: any SQLConnection) throws -> ([RecordedEntry], Place?) {
        let size = try LogState.read(log.log, on: connection).tree.count
        guard entry < size else { return ([], nil) }
        let stop = min(size, entry + LogBlock.length * 4)
        var found: [RecordedEntry] = []
        try search(entry..<stop, on: connection, into: &found)
        return (found, Place(entry: stop))
    }

    private func search(_ positions: Range<UInt64>, on connection: any SQLConnection, into found: inout [RecordedEntry]) throws {
        let needles = marks.map(\.characters)
        try log.forEachEntry(in: positions, on: connection) { bytes in
            // Most entries are told apart by their characters, which costs a hundredth of reading them.
            guard needles.isEmpty || needles.contains(where: { bytes.contains(run: $0) }), let entry = RecordedEntry(bytes) else { return }
            guard period.touches(entry), activity == nil || entry.activity == activity else { return }
            if marks.isEmpty || marks.contains(where: { entry.has($0) }) { found.append(entry) }
        }
    }
}

extension [UInt8] {
    /// Whether the bytes of `run` stand somewhere in these.
    func contains(run: [UInt8]) -> Bool {
        guard let first = run.first, run.count <= count else { return run.isEmpty }
        return withUnsafeBytes { bytes in
            run.withUnsafeBytes { run in
                for start in 0...(bytes.count - run.count) where bytes[start] == first {
                    var length = 1
                    while length < run.count, bytes[start + length] == run[length] { length += 1 }
                    if length == run.count { return true }
                }
                return false
            }
        }
    }
}
