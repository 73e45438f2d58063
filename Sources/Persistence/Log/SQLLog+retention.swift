import Database
public import Governance

extension SQLLog {
    /// What retention would take now: whole blocks from the oldest on, as far as they are old enough and under a signed head.
    public func retentionPlan(_ retention: LogRetention, at now: LogTime) async throws -> RetentionPlan {
        let limit = retention.limit(at: now)
        return try await database.read { [self] connection in
            let state = try LogState.read(log, on: connection)
            let signed = try Self.newestHead(in: tables, upTo: .max, on: connection)?.head.size ?? 0
            var end = state.erased
            // Blocks are few: one in 256 entries. Only those that are old enough are gone through.
            try connection.forEach(
                """
                SELECT number, latest FROM \(tables.blocks) WHERE number >= \(Int64(position: state.erased / LogBlock.length))
                    AND number < \(Int64(position: signed / LogBlock.length)) ORDER BY number
                """
            ) { row in
                guard try row.position("number") * LogBlock.length == end, try row.value("latest", as: Int64.self) < limit.milliseconds
                else { return }
                end += LogBlock.length
            }
            return RetentionPlan(log: log, positions: state.erased..<end, kept: state.tree.count - end, limit: limit)
        }
    }

    /// Takes the bytes of the entries of a plan and leaves their hashes; the tree, its heads and all proofs stay as they are.
    ///
    /// Says so in the audit log, before and in the transaction with the first of it. Can be stopped and run again.
    /// - Parameters:
    ///   - actor: in whose name.
    ///   - span: the place of this act in its chain.
    ///   - damaged: whether entries that are not as they were logged go too, which the audit log then says. Otherwise the first stops it: with its
    ///     bytes goes what shows that somebody changed them.
    ///   - progress: is told how many of how many entries were taken.
    public func erase(
        _ plan: RetentionPlan, by actor: AuditActor, span: LogSpan, at now: LogTime, damaged: Bool = false,
        progress: (UInt64, UInt64) -> Void = { _, _ in }
    ) async throws {
        guard !plan.positions.isEmpty else { return }
        let act = try plan.entry(by: actor, span: span, at: now).body
        var start = plan.positions.lowerBound
        while start < plan.positions.upperBound {
            let portion = start..<min(start + LogPortions.length, plan.positions.upperBound)
            let isFirst = start == plan.positions.lowerBound
            try await database.write { [self] connection in
                if isFirst { try LogWriter(.audit).append([act], recorded: now, on: connection) }
                let changed = try damagedEntries(in: portion, olderThan: plan.limit, on: connection)
                if let first = changed.first {
                    guard damaged else { throw LogStoreFault.damagedEntry(number: first) }
                    let act = try plan.entry(damaged: changed, by: actor, span: span.child(using: .system), at: now).body
                    try LogWriter(.audit).append([act], recorded: now, on: connection)
                }
                try erase(portion, on: connection)
            }
            start = portion.upperBound
            progress(start - plan.positions.lowerBound, UInt64(plan.positions.count))
        }
    }

    /// Looks at every entry before it is taken: blocks can be wrong, and what is taken does not come back.
    private func damagedEntries(in positions: Range<UInt64>, olderThan limit: LogTime, on connection: any SQLConnection) throws -> [UInt64]
    {
        var damaged: [UInt64] = []
        try connection.forEach(
            """
            SELECT number, leaf, entry FROM \(tables.entries)
            WHERE number >= \(Int64(position: positions.lowerBound)) AND number < \(Int64(position: positions.upperBound)) ORDER BY number
            """
        ) { row in
            let record = try LogRecord(row)
            guard record.entry != nil else { return }
            guard record.isAsLogged, let recorded = record.recorded else { return damaged.append(record.position) }
            guard recorded < limit else { throw LogStoreFault.notOldEnough(number: record.position) }
        }
        return damaged
    }

    private func erase(_ positions: Range<UInt64>, on connection: any SQLConnection) throws {
        let (first, end) = (Int64(position: positions.lowerBound), Int64(position: positions.upperBound))
        try connection.execute("UPDATE \(tables.entries) SET entry = NULL WHERE number >= \(first) AND number < \(end)")
        try connection.execute(
            """
            DELETE FROM \(tables.blocks)
            WHERE number >= \(Int64(position: positions.lowerBound / LogBlock.length))
                AND number < \(Int64(position: positions.upperBound / LogBlock.length))
            """)
        try connection.execute("UPDATE log_frontier SET erased = \(end) WHERE log = \(log.rawValue) AND erased < \(end)")
    }
}

/// What retention takes.
public struct RetentionPlan: Hashable, Sendable {
    public let log: LogName
    /// The entries that lose their bytes.
    public let positions: Range<UInt64>
    /// How many keep them.
    public let kept: UInt64
    /// All that is taken was recorded before this.
    public let limit: LogTime

    /// That some of what was taken was not as it was logged, by the first few of them.
    func entry(damaged: [UInt64], by actor: AuditActor, span: LogSpan, at now: LogTime) throws -> AuditEntry {
        let named = damaged.prefix(8).map { String($0) }.joined(separator: ",")
        return AuditEntry(
            span: span, at: now, actor: actor, action: try CodeWord("damaged-log-entries-erased"),
            object: try AuditObject(CodeWord("log"), id: "\(log.rawValue) \(named) of \(damaged.count)"), decision: .allowed)
    }

    /// The act itself, for the audit log.
    func entry(by actor: AuditActor, span: LogSpan, at now: LogTime) throws -> AuditEntry {
        AuditEntry(
            span: span, at: now, actor: actor, action: try CodeWord("log-entries-erased"),
            object: try AuditObject(
                CodeWord("log"), id: "\(log.rawValue) \(positions.lowerBound)-\(positions.upperBound - 1) before \(limit.milliseconds)"),
            decision: .allowed)
    }
}
