import Database
import Governance

extension SQLLog {
    /// Makes the blocks that lookups go by, for entries that have none yet. Meant for once a minute; any node may do it.
    /// - Returns: how many were made; less than `atMost` where all are there now.
    @discardableResult
    public func indexBlocks(atMost: Int = 256) async throws -> Int {
        var made = 0
        while made < atMost {
            // Read apart from the writing: appending does not wait for it.
            let blocks = try await database.read { [made] in try missingBlocks(atMost: min(16, atMost - made), on: $0) }
            guard !blocks.isEmpty else { break }
            try await database.write { connection in
                for block in blocks {
                    try connection.execute(
                        """
                        INSERT INTO \(tables.blocks) (number, earliest, latest, marks)
                        VALUES (\(Int64(position: block.number)), \(block.earliest.milliseconds), \(block.latest.milliseconds),
                            \(block.filter.bytes))
                        ON CONFLICT (number) DO NOTHING
                        """)
                }
            }
            made += blocks.count
        }
        return made
    }

    /// Up to where there are blocks, in blocks.
    func indexed(on connection: any SQLConnection) throws -> UInt64 {
        let row = try connection.row("SELECT coalesce(max(number) + 1, 0) AS number FROM \(tables.blocks)")
        return max(try row?.position("number") ?? 0, try LogState.read(log, on: connection).erased / LogBlock.length)
    }

    private func missingBlocks(atMost: Int, on connection: any SQLConnection) throws -> [LogBlock] {
        let first = try indexed(on: connection)
        let complete = try LogState.read(log, on: connection).tree.count / LogBlock.length
        return try (first..<max(first, min(complete, first + UInt64(atMost)))).map { number in
            var entries: [RecordedEntry] = []
            try forEachEntry(in: number * LogBlock.length..<(number + 1) * LogBlock.length, on: connection) { bytes in
                if let entry = RecordedEntry(bytes) { entries.append(entry) }
            }
            return LogBlock(number: number, entries: entries) ?? .empty(number)
        }
    }

    /// The bytes of the entries that still have them, in their order.
    func forEachEntry(in positions: Range<UInt64>, on connection: any SQLConnection, _ body: ([UInt8]) throws -> Void) throws {
        try connection.forEach(
            """
            SELECT entry FROM \(tables.entries)
            WHERE number >= \(Int64(position: positions.lowerBound)) AND number < \(Int64(position: positions.upperBound))
                AND entry IS NOT NULL
            ORDER BY number
            """
        ) { try body(try $0.value("entry")) }
    }
}

extension LogBlock {
    /// A block none of whose entries can be read: nothing is to be found in it.
    fileprivate static func empty(_ number: UInt64) -> LogBlock {
        LogBlock(number: number, earliest: LogTime(milliseconds: 0), latest: LogTime(milliseconds: 0), filter: MarkFilter(bytes: []))
    }
}
