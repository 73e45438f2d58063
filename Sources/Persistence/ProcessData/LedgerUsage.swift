public import Database
import Exchange
public import Foundation
public import Governance
public import LabourDomain

/// How an exchange was used, read from what it keeps: its ledger with the log of processing in it, and the registry.
///
/// Only read: the ledger is that of an exchange, which may run elsewhere and keeps its tables itself.
public struct LedgerUsage: Sendable {
    /// Rows of one table that are given at most: a list of more is of no use to people, and is held in memory.
    public static let maximumRows = 200_000

    private let ledger: any Database
    private let registry: SQLRegistry
    private let log: SQLLog

    /// - Parameter log: the log of processing in the ledger.
    public init(ledger: any Database, log: SQLLog, registry: SQLRegistry) {
        self.ledger = ledger
        self.registry = registry
        self.log = log
    }

    /// What one organisation did, and what was done with it. Logins are not kept anywhere, so there are none.
    ///
    /// Of its questions the deliveries of others are not a part: from those an asker could tell whose a match is before its detail.
    /// - Throws: `GovernanceError.tooMuchForOnePeriod`.
    public func processData(of oin: OIN, from: Date, until: Date) async throws -> ProcessData {
        var data = try await ledger.read { connection in
            var data = ProcessData()
            let rows = UsageRows(connection: connection, from: from, until: until)
            try rows.forEachQuestion { question, outcome in
                if question.from == oin || question.via == oin { data.searches.append(SearchAction(question, outcome)) }
                for report in outcome?.sources ?? [] where report.source == oin {
                    data.deliveries.append(DeliveryAction(question, report, at: outcome?.endedAt ?? question.askedAt))
                }
                try Self.check(data)
            }
            try rows.forEachDetail { detail in
                if detail.source == oin { data.deliveries.append(DeliveryAction(detail)) }
                try Self.check(data)
            }
            return data
        }
        guard let participant = try await registry.participant(oin) else { return data }
        let suspended = MeasureEffect(of: try await registry.measures(against: oin), at: until).isSuspended
        data.participants = [
            ProcessParticipant(participant, steps: try await registry.steps(of: oin), isSuspended: suspended)
        ]
        data.roles = participant.details.roles.map { ProcessRole(oin: oin, term: $0) }
        return data
    }

    /// The numbers of an organisation, or of all together.
    public func summary(of oin: OIN?, from: Date, until: Date) async throws -> UsageSummary {
        var summary = try await ledger.read { connection in
            var summary = UsageSummary(of: oin, from: from, until: until)
            let rows = UsageRows(connection: connection, from: from, until: until)
            try rows.forEachQuestion { summary.add($0, $1) }
            try rows.forEachDetail { summary.add($0) }
            return summary
        }
        let period = LogPeriod(from: LogTime(from), until: LogTime(until))
        try await log.find(oin.map { [.party($0)] } ?? [], in: period) { entry in
            let isOwn = oin == nil || entry.parties.from == oin || (entry.parties.from == nil && entry.parties.via == oin)
            if entry.name == "refused", isOwn, let reason = entry.outcome { summary.asking.refusals[reason, default: 0] += 1 }
            return true
        }
        return summary
    }

    private static func check(_ data: ProcessData) throws {
        guard max(data.searches.count, data.deliveries.count) <= maximumRows else {
            throw GovernanceError.tooMuchForOnePeriod(limit: maximumRows)
        }
    }
}
