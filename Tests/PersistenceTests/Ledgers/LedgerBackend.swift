import Database
import Exchange
import Foundation
import Governance
import LabourDomain
import Persistence

/// The ledgers that must all behave the same.
enum LedgerBackend: Hashable, Sendable {
    case memory
    case sql(SQLEngine)
    /// Every record a transaction of its own.
    case sqlOneByOne(SQLEngine)

    /// Those that can be tried here.
    static var allCases: [LedgerBackend] { [.memory] + SQLEngine.available.flatMap { [LedgerBackend.sql($0), .sqlOneByOne($0)] } }

    func open() async throws -> OpenLedger {
        switch self {
        case .memory: OpenLedger(ledger: MemoryLedger(), place: nil)
        case .sql(let engine): try await Self.open(engine, GroupLimits())
        case .sqlOneByOne(let engine): try await Self.open(engine, GroupLimits(together: 1))
        }
    }

    private static func open(_ engine: SQLEngine, _ limits: GroupLimits) async throws -> OpenLedger {
        let place = try engine.place()
        return OpenLedger(ledger: try await SQLExchangeLedger(place.database(), log: LedgerSamples.log, limits: limits), place: place)
    }
}

struct OpenLedger: Sendable {
    let ledger: any ExchangeLedger
    let place: SQLPlace?
}

/// A ledger in a database of its own.
struct LedgerRig: Sendable {
    let place: SQLPlace
    let database: any Database
    let ledger: SQLExchangeLedger
    let samples: LedgerSamples

    init(_ engine: SQLEngine) async throws {
        place = try engine.place()
        database = try await place.database()
        ledger = try await SQLExchangeLedger(database, log: LedgerSamples.log)
        samples = try LedgerSamples()
    }
}

/// Invented parties and records.
struct LedgerSamples: Sendable {
    let asker: OIN
    let other: OIN
    let processor: OIN
    let source: OIN
    let secondSource: OIN

    init() throws {
        asker = try OIN("00000009000000000001")
        other = try OIN("00000009000000000002")
        processor = try OIN("00000009000000000003")
        source = try OIN("00000009000000000004")
        secondSource = try OIN("00000009000000000005")
    }

    /// What the ledgers write their log with; the clock stands still.
    static var log: LogOfExchange {
        get throws {
            LogOfExchange(
                pseudonyms: pseudonyms, questions: try ActivityReference("answering-questions"),
                details: try ActivityReference("delivering-details"), outcomes: try ActivityReference("following-outcomes"),
                now: { Date(timeIntervalSince1970: 1_800_000_200) })
        }
    }

    static var pseudonyms: SubjectPseudonymiser { SubjectPseudonymiser(keys: .random(using: .seeded(7))) }

    func question(_ id: String = "q1", subject: Subject = .jobSeekers) -> QuestionRecord {
        QuestionRecord(
            questionID: id, subject: subject, from: asker, via: processor, isSUWI: true, purpose: .publicMediation,
            askedAt: Date(timeIntervalSince1970: 1_800_000_000.25), traceID: String(repeating: "a", count: 32),
            sources: [source, secondSource], ignoredCriteria: ["rijbewijs.$nin", "\"é\""])
    }

    func outcome(_ id: String = "q1") -> QuestionOutcome {
        QuestionOutcome(
            questionID: id, endedAt: Date(timeIntervalSince1970: 1_800_000_001.5), ending: .answered, maximumReached: true,
            sources: [
                SourceReport(source: source, name: "Gemeente 'Voorbeeld'", outcome: .refused(status: 503), milliseconds: 12),
                SourceReport(
                    source: secondSource, name: "B", outcome: .answered, delivered: 7, duplicates: 1, truncated: true, maximumReached: true,
                    refused: [RefusedRecords(path: "beroep", rule: "missing", count: 2)], ignoredCriteria: ["x"], milliseconds: 40),
            ])
    }

    func detail(
        _ record: String, question: String = "q1", subject: Subject = .jobSeekers, from: OIN? = nil, source: OIN? = nil,
        trace: Character = "b"
    ) -> DetailRequestRecord {
        DetailRequestRecord(
            questionID: question, subject: subject, source: source ?? self.source, recordID: record, from: from ?? asker, via: processor,
            purpose: .publicMediation, requestedAt: Date(timeIntervalSince1970: 1_800_000_100), traceID: String(repeating: trace, count: 32)
        )
    }
}
