public import Database
public import Exchange
import Foundation
import Governance
import LabourDomain

/// The ledger of an exchange in a database, which must be one that survives a power failure at every commit (`Durability.full`): what is
/// recorded here is acknowledged by serving.
public struct SQLExchangeLedger: ExchangeLedger {
    private let database: any Database

    /// Brings the schema up to date.
    public init(_ database: any Database) async throws {
        try await database.migrate(LedgerSchema.migrations)
        self.database = database
    }

    /// Throws where nothing can be recorded now: a full disk, a file that may only be read, or another process that does not let go of it.
    ///
    /// Writes one row for good. Engines leave out a write that changes nothing, and one that is taken back need not reach the disk.
    public func checkWritable() async throws {
        try await database.write { try $0.execute("UPDATE write_check SET number = number + 1") }
    }

    public func record(_ question: QuestionRecord) async throws {
        let sources = try JSONColumn.text(question.sources)
        let ignored = try JSONColumn.text(question.ignoredCriteria)
        try await database.write { connection in
            let isNew = try connection.execute(
                """
                INSERT INTO question
                    (id, subject, sender, processor, is_suwi, purpose, asked_at, trace_id, sources, ignored_criteria)
                VALUES (\(question.questionID), \(question.subject.rawValue), \(question.from.text), \(question.via.text), \(question.isSUWI),
                    \(question.purpose.rawValue), \(question.askedAt.millisecondsSince1970), \(question.traceID), \(sources), \(ignored))
                ON CONFLICT (id) DO NOTHING
                """)
            if isNew == 0 { throw LedgerFault.questionExists }
        }
    }

    public func record(_ outcome: QuestionOutcome) async throws {
        let sources = try JSONColumn.text(outcome.sources)
        try await database.write { connection in
            guard try connection.row("SELECT id FROM question WHERE id = \(outcome.questionID)") != nil else {
                throw LedgerFault.unknownQuestion
            }
            let isNew = try connection.execute(
                """
                INSERT INTO question_outcome (question, ended_at, ending, maximum_reached, sources)
                VALUES (\(outcome.questionID), \(outcome.endedAt.millisecondsSince1970), \(outcome.ending.rawValue),
                    \(outcome.maximumReached), \(sources))
                ON CONFLICT (question) DO NOTHING
                """)
            if isNew == 0 { throw LedgerFault.outcomeExists }
        }
    }

    public func history(of questionID: String) async throws -> QuestionHistory? {
        try await database.read { connection in
            guard let question = try connection.row("SELECT * FROM question WHERE id = \(questionID)") else { return nil }
            let outcome = try connection.row("SELECT * FROM question_outcome WHERE question = \(questionID)")
            return QuestionHistory(question: try QuestionRecord(question), outcome: try outcome.map { try QuestionOutcome($0) })
        }
    }

    public func reserveDetail(_ detail: DetailRequestRecord, maximum: Int) async throws -> DetailReservation {
        try await database.write { try DetailPlaces($0, detail).reserve(maximum: maximum) }
    }

    public func settleDetail(_ detail: DetailRequestRecord, ending: DetailEnding) async throws {
        try await database.write { try DetailPlaces($0, detail).settle(ending) }
    }
}
