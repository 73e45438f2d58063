import Database
import Foundation
import Governance
import HTTPServer
import LabourDomain
import Persistence

/// The audit log of an exchange as the place where its administration records what it does.
struct LogOfAdministration: AdministrationAudit {
    let database: any Database
    private let writer = LogWriter(.audit)

    init(_ database: any Database) { self.database = database }

    func append(_ record: AuditRecord) async throws {
        let body = try record.entry(spanID: RandomSource.system.next() | 1).body
        let at = LogTime(record.at)
        try await database.write { [writer] connection in
            _ = try writer.append([body], recorded: at, on: connection)
        }
    }
}

extension AuditRecord {
    /// As an entry of the audit log. What was begun has its own word, so that a deed of which only the beginning is there can be seen.
    func entry(spanID: UInt64) throws -> AuditEntry {
        let digits = String(spanID, radix: 16)
        let span = String(repeating: "0", count: 16 - digits.utf8.count) + digits
        let who = [fingerprint, employee].compactMap(\.self).joined(separator: " ")
        let word: String
        let decision: AuditDecision
        switch phase {
        case .begun: (word, decision) = ("\(operation)-begun", .allowed)
        case .done: (word, decision) = (operation, .allowed)
        case .refused(let reason): (word, decision) = (operation, .refused(try CodeWord(reason)))
        }
        return AuditEntry(
            span: try LogSpan(traceID: traceID, spanID: span), at: LogTime(at),
            actor: try AuditActor(.certificate, id: who.isEmpty ? "unknown" : who, organisation: organisation),
            action: try CodeWord(word), object: try AuditObject(CodeWord("administration"), id: target), decision: decision)
    }
}

/// A log of the database, as the administration reads it.
struct ReadLog: AdministrationLog {
    let log: SQLLog

    func size() async throws -> UInt64 { try await log.size() }
    func newestHead() async throws -> SignedTreeHead? { try await log.newestHead() }

    func inclusionProof(of number: UInt64, under size: UInt64?) async throws -> InclusionProof? {
        try await log.inclusionProof(of: number, under: size)
    }

    func consistencyProof(from earlier: UInt64, to later: UInt64) async throws -> ConsistencyProof? {
        try await log.consistencyProof(from: earlier, to: later)
    }

    func find(_ marks: [LogMark], activity: String?, in period: LogPeriod, _ body: (RecordedEntry) throws -> Bool) async throws {
        try await log.find(marks, activity: activity, in: period, body)
    }
}
