import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// Looking things up in the logs. What is looked for stands in the body: a URI ends up in places where it does not belong.
struct LogSearchResource: AdministrationResource {
    let logs: AdministrationLogs

    var operations: [APIOperation] { [searchLines, searchRecord, searchKey] }

    private static let lineSearch = Schema.component(
        "LogLineSearch",
        .object(
            [
                .optional("traceId", .text(.hexadecimal(bytes: 16)), "Only of this chain of actions."),
                .optional("processingActivityId", .text(.identifier(200)), "Only of this activity."),
                .optional("dataSubject", LogForms.record, "Only about this record."),
            ] + LogForms.searching))

    private var searchLines: APIOperation {
        APIOperation(
            method: .post, path: "/logs/{log}/lines/_search", id: "searchLines",
            summary: "Find lines of a log by trace, activity or record; at least one of them must be given", tag: .logs,
            audience: LogResource.readers, effect: .consults, event: .logSearched, pathParameters: [LogResource.log],
            body: Self.lineSearch, success: .init(status: 200, meaning: "A page.", schema: LogForms.linePage),
            handler: { call in
                let (trace, activity) = (call.text("traceId"), call.text("processingActivityId"))
                let record = call.body["dataSubject"]
                guard trace != nil || activity != nil || record != nil else {
                    let words = "at least one of traceId, processingActivityId and dataSubject"
                    throw ProblemRefusal.invalid(InputRefusal(InputFault(.body, "", "criterionMissing", words)))
                }
                guard let name = call.path["log"].flatMap(LogName.init(rawValue:)) else { throw ProblemRefusal.notFound }
                let pseudonyms = try record.map { try marks(of: $0) }
                // One criterion is looked up, the others are held against what is found.
                return try await page(of: logs.log(name), pseudonyms ?? trace.map { [.trace($0)] } ?? [], activity: activity, call) {
                    entry in
                    trace.map { entry.has(.trace($0)) } ?? true
                }
            })
    }

    private static let recordSearch = Schema.component(
        "RecordSearch",
        .object(LogForms.record.fields + LogForms.searching))

    private var searchRecord: APIOperation {
        APIOperation(
            method: .post, path: "/record-accesses/_search", id: "searchRecordAccesses",
            summary: "Say which parties saw a record of a source, when, and what for", tag: .logs,
            audience: .participant(own: .body("source"), or: .schemeManager, .auditor), effect: .consults, event: .logSearched,
            body: Self.recordSearch, success: .init(status: 200, meaning: "A page.", schema: LogForms.linePage),
            handler: { call in try await page(of: logs.processing, marks(of: call.body), activity: nil, call) { _ in true } })
    }

    private static let keySearch = Schema.component(
        "KeySearch",
        .object(
            [.required("certificate", .text(.hexadecimal(bytes: 32)), "SHA-256 of the certificate whose key is no longer safe.")]
                + LogForms.searching))

    private var searchKey: APIOperation {
        APIOperation(
            method: .post, path: "/key-accesses/_search", id: "searchKeyAccesses",
            summary: "Say what a certificate was used for in a period: what a breach of its key touches", tag: .logs,
            audience: LogResource.readers, effect: .consults, event: .logSearched, body: Self.keySearch,
            success: .init(status: 200, meaning: "A page.", schema: LogForms.linePage),
            handler: { call in
                let fingerprint = try call.required("certificate")
                // A log may hold only the beginning of a fingerprint.
                let marks = [fingerprint, String(fingerprint.prefix(32))].map { LogMark.certificate($0) }
                return try await page(of: logs.processing, marks, activity: nil, call) { _ in true }
            })
    }

    private func marks(of record: JSONValue) throws -> [LogMark] {
        let kind: Subject = try record.word("subject")
        return try logs.pseudonymiser.pseudonyms(kind, of: record.oin("source"), record: record.text("recordId")).map { .subject($0) }
    }

    private func page(
        of log: any AdministrationLog, _ marks: [LogMark], activity: String?, _ call: OperationCall,
        _ fits: (RecordedEntry) -> Bool
    ) async throws -> Outcome {
        let limit = call.body["limit"]?.integerValue ?? 25
        let after = try call.text("cursor").map { try Self.position($0) }
        var items: [RecordedEntry] = []
        try await log.find(marks, activity: activity, in: LogForms.period(call.body)) { entry in
            if let after, entry.position <= after { return true }
            if fits(entry) { items.append(entry) }
            return items.count <= limit
        }
        let isMore = items.count > limit
        let shown = items.prefix(limit)
        return .ok(.page(shown.map(\.json), next: isMore ? shown.last.map { String($0.position) } : nil))
    }

    private static func position(_ cursor: String) throws(ProblemRefusal) -> UInt64 {
        guard let number = PageCursor.key(cursor).flatMap(Parameter.number) else {
            throw .invalid(InputRefusal(InputFault(.body, "cursor", "form", "a cursor that a page gave")))
        }
        return UInt64(number)
    }
}
