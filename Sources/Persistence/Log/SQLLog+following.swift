import Database
public import Governance

/// Some entries of a log that is being followed, and where to go on.
public struct LogStretch: Sendable {
    /// In their order; those that lost their bytes, or cannot be read, are not there.
    public let entries: [RecordedEntry]
    /// The position to go on from.
    public let next: UInt64
}

extension SQLLog {
    /// The entries from a position on, at most 1,024. For whoever follows the log: what is `next` is asked again later, for as long as it runs.
    public func entries(from position: UInt64) async throws -> LogStretch {
        try await database.read { [self] connection in
            let state = try LogState.read(log, on: connection)
            let start = max(position, state.erased)
            let end = max(start, min(state.tree.count, start + 4 * LogBlock.length))
            var entries: [RecordedEntry] = []
            try forEachEntry(in: start..<end, on: connection) { bytes in
                if let entry = RecordedEntry(bytes) { entries.append(entry) }
            }
            return LogStretch(entries: entries, next: end)
        }
    }

    /// A position behind which everything of a moment and later stands, as near before it as blocks tell.
    public func position(before moment: LogTime) async throws -> UInt64 {
        try await database.read { [self] connection in
            let block = try connection.row(
                "SELECT coalesce(min(number), -1) AS number FROM \(tables.blocks) WHERE latest >= \(moment.milliseconds)"
            )?.value("number", as: Int64.self)
            if let block, let number = UInt64(exactly: block) { return number * LogBlock.length }
            // All blocks are older; what has no block yet may not be.
            return try indexed(on: connection) * LogBlock.length
        }
    }
}
