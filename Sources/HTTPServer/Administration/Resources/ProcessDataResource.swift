public import FoundationEssentials
public import Governance
import HTTPTypes
public import LabourDomain
import StrictJSON

/// Where the process data of a participant come from.
public protocol AdministrationProcessData: Sendable {
    /// What a participant did, and what was done with it, from an instant until another.
    func processData(of oin: OIN, from: Date, until: Date) async throws -> ProcessData
}

/// How the exchange is used, in the model of the data standard.
struct ProcessDataResource: AdministrationResource {
    let source: any AdministrationProcessData

    var operations: [APIOperation] { [export] }

    private static let tables = ProcessData().tables.map(\.name)
    /// A year and a day: what a table holds at most.
    private static let longest: TimeInterval = 367 * 86_400

    private var export: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/process-tables/{table}", id: "exportProcessData",
            summary: "Export a table of process data of a participant, as JSON or CSV", tag: .processing,
            audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .consults, event: .processDataExported,
            pathParameters: [.oin, Parameter(name: "table", kind: .word(Self.tables), meaning: "Which table.", isRequired: true)],
            query: [
                Parameter(name: "from", kind: .instant, meaning: "The first instant.", isRequired: true),
                Parameter(name: "until", kind: .instant, meaning: "The first instant after it; at most 367 days later.", isRequired: true),
            ],
            success: .init(
                status: 200, meaning: "The rows; in JSON a list of objects with the columns as names.",
                schema: .array(.document, 0...10_000_000), media: [.json, .csv]),
            handler: { call in
                guard let from = call.instant("from"), let until = call.instant("until"), from < until,
                    until.timeIntervalSince(from) <= Self.longest
                else {
                    let words = "later than from, and at most 367 days"
                    throw ProblemRefusal.invalid(InputRefusal(InputFault(.query, "until", "outOfRange", words)))
                }
                let data = try await source.processData(of: call.oin(), from: from, until: until)
                guard let table = data.tables.first(where: { $0.name == call.path["table"] }) else { throw ProblemRefusal.notFound }
                return call.media == .csv ? .bytes(Array(table.csv.utf8), .csv) : .bytes(try table.json(), .json)
            })
    }
}
