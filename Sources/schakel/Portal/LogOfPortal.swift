import Database
import Foundation
import Governance
import HTTPServer
import Persistence

/// The audit log beside the sessions of a portal: who saw and did what there.
struct LogOfPortal: PortalAudit {
    let database: any Database
    private let writer = LogWriter(.audit)

    init(_ database: any Database) { self.database = database }

    func append(_ record: PortalRecord) async throws {
        let body = try record.entry(spanID: RandomSource.system.next() | 1).body
        let at = LogTime(record.at)
        try await database.write { [writer] connection in
            _ = try writer.append([body], recorded: at, on: connection)
        }
    }
}

extension PortalRecord {
    /// As an entry of the audit log; the person is a pseudonym.
    fileprivate func entry(spanID: UInt64) throws -> AuditEntry {
        let digits = String(spanID, radix: 16)
        let span = String(repeating: "0", count: 16 - digits.utf8.count) + digits
        let decision: AuditDecision = if let refusal { .refused(try CodeWord(refusal)) } else { .allowed }
        return AuditEntry(
            span: try LogSpan(traceID: traceID, spanID: span), at: LogTime(at),
            actor: try AuditActor(.person, id: person ?? "nobody", organisation: organisation), action: try CodeWord(action),
            object: try AuditObject(CodeWord("page"), id: page), decision: decision)
    }
}
