import Database
import Governance

/// A log read from the beginning to where it ended when reading began, a portion in a transaction: what is appended meanwhile is left out, and
/// no transaction lasts.
struct LogPortions: Sendable {
    /// Records read in one transaction.
    static let length: UInt64 = 4096

    let tables: LogTables
    /// What the log went on from when reading began.
    let tree: MerkleFrontier
    /// Everything found by then lies before this: records, and records that heads are over.
    let end: UInt64
    /// So many entries had lost their bytes when reading began.
    let erased: UInt64

    /// What lies in one portion, in its order.
    enum Item: Sendable {
        case record(LogRecord)
        /// A signed head as it is kept, over all records before it.
        case head(note: [UInt8])
    }

    static func begin(_ log: LogName, on connection: any SQLConnection) throws -> LogPortions {
        let tables = LogTables(log)
        let state = try LogState.read(log, on: connection)
        let last = try connection.row("SELECT coalesce(max(number) + 1, 0) AS size FROM \(tables.entries)")?.position("size") ?? 0
        let signed = try connection.row("SELECT coalesce(max(size), 0) AS size FROM \(tables.heads)")?.position("size") ?? 0
        return LogPortions(tables: tables, tree: state.tree, end: max(state.tree.count, last, signed), erased: state.erased)
    }

    /// The records from a position on, each followed by the heads over it and all before it. A head over records that are not there stands behind
    /// the last one that is.
    ///
    /// Throws `LogStoreFault.erasedMeanwhile` where retention has taken entries of it since reading began: entries before them would have their
    /// bytes, as if not the oldest had been taken.
    func forEach(from start: UInt64, on connection: any SQLConnection, _ body: (Item) throws -> Void) throws {
        let stop = min(end, start + Self.length)
        let taken = try LogState.read(tables.log, on: connection).erased
        guard taken == erased || taken <= start else { throw LogStoreFault.erasedMeanwhile(upTo: taken) }
        let heads = try heads(after: start, upTo: stop, on: connection)
        var next = heads.startIndex
        func deliver(upTo size: UInt64) throws {
            while next < heads.endIndex, heads[next].size <= size {
                try body(.head(note: heads[next].note))
                next += 1
            }
        }
        try connection.forEach(
            """
            SELECT number, leaf, entry FROM \(tables.entries)
            WHERE number >= \(Int64(position: start)) AND number < \(Int64(position: stop)) ORDER BY number
            """
        ) { row in
            let record = try LogRecord(row)
            try deliver(upTo: record.position)
            try body(.record(record))
        }
        try deliver(upTo: stop)
    }

    private func heads(
        after start: UInt64, upTo stop: UInt64, on connection: any SQLConnection
    ) throws -> [(size: UInt64, note: [UInt8])] {
        try connection.rows(
            """
            SELECT size, note FROM \(tables.heads)
            WHERE size > \(Int64(position: start)) AND size <= \(Int64(position: stop)) ORDER BY size
            """
        ).map { (try $0.position("size"), try $0.value("note")) }
    }
}
