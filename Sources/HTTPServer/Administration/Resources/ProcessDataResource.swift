public import FoundationEssentials
public import Governance
import HTTPTypes
public import LabourDomain
import StrictJSON

/// Where the process data of a participant come from.
public protocol AdministrationProcessData: Sendable {
    /// What a participant did, and what was done with it, from an instant until another.
    ///
    /// - Throws: `GovernanceError.tooMuchForOnePeriod`.
    func processData(of oin: OIN, from: Date, until: Date) async throws -> ProcessData

    /// The numbers of a participant, or of all together.
    func summary(of oin: OIN?, from: Date, until: Date) async throws -> UsageSummary
}

/// How the exchange is used, in the model of the data standard.
struct ProcessDataResource: AdministrationResource {
    let source: any AdministrationProcessData

    var operations: [APIOperation] { [export, summary, overview] }

    private static let tables = ProcessData().tables.map(\.name)
    /// A year and a day: what a table holds at most.
    private static let longest: TimeInterval = 367 * 86_400
    private static let period = [
        Parameter(name: "from", kind: .instant, meaning: "The first instant.", isRequired: true),
        Parameter(name: "until", kind: .instant, meaning: "The first instant after it; at most 367 days later.", isRequired: true),
    ]
    private static let rows = APIOperation.Success(
        status: 200, meaning: "The rows; in JSON a list of objects with the columns as names.",
        schema: .array(.document, 0...10_000_000), media: [.json, .csv])

    private var export: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/process-tables/{table}", id: "exportProcessData",
            summary: "Export a table of process data of a participant, as JSON or CSV", tag: .processing,
            audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .consults, event: .processDataExported,
            pathParameters: [.oin, Parameter(name: "table", kind: .word(Self.tables), meaning: "Which table.", isRequired: true)],
            query: Self.period, success: Self.rows,
            handler: { call in
                let (from, until) = try Self.period(of: call)
                let data = try await source.processData(of: call.oin(), from: from, until: until)
                guard let table = data.tables.first(where: { $0.name == call.path["table"] }) else { throw ProblemRefusal.notFound }
                return try Self.outcome(table, call)
            })
    }

    private var summary: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/summaries", id: "summariseUsage",
            summary: "Sum up how a participant used the exchange, in numbers that can be shared", tag: .processing,
            audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .consults, event: .processDataExported,
            pathParameters: [.oin], query: Self.period, success: Self.rows,
            handler: { call in
                let (from, until) = try Self.period(of: call)
                return try Self.outcome(await source.summary(of: call.oin(), from: from, until: until).table, call)
            })
    }

    private var overview: APIOperation {
        APIOperation(
            method: .get, path: "/summaries", id: "summariseExchange", summary: "Sum up how all participants used the exchange",
            tag: .processing, audience: .only(.schemeManager, .auditor), effect: .consults, event: .processDataExported,
            query: Self.period, success: Self.rows,
            handler: { call in
                let (from, until) = try Self.period(of: call)
                return try Self.outcome(await source.summary(of: nil, from: from, until: until).table, call)
            })
    }

    private static func period(of call: OperationCall) throws(ProblemRefusal) -> (from: Date, until: Date) {
        guard let from = call.instant("from"), let until = call.instant("until"), from < until,
            until.timeIntervalSince(from) <= longest
        else {
            throw .invalid(InputRefusal(InputFault(.query, "until", "outOfRange", "later than from, and at most 367 days")))
        }
        return (from, until)
    }

    private static func outcome(_ table: ProcessTable, _ call: OperationCall) throws -> Outcome {
        call.media == .csv ? .bytes(Array(table.csv.utf8), .csv) : .bytes(try table.json(), .json)
    }
}
