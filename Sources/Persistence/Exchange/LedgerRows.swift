import Database
import Exchange
import Foundation
import Governance
import LabourDomain

extension QuestionRecord {
    init(_ row: SQLRow) throws {
        try self.init(
            questionID: row.value("id"), subject: row.coded("subject"), from: OIN(row.value("sender")), via: OIN(row.value("processor")),
            isSUWI: row.value("is_suwi"), purpose: row.coded("purpose"), askedAt: Date(millisecondsSince1970: row.value("asked_at")),
            traceID: row.value("trace_id"), sources: JSONColumn.value(of: "sources", in: row),
            ignoredCriteria: JSONColumn.value(of: "ignored_criteria", in: row))
    }
}

extension QuestionOutcome {
    init(_ row: SQLRow) throws {
        try self.init(
            questionID: row.value("question"), endedAt: Date(millisecondsSince1970: row.value("ended_at")), ending: row.coded("ending"),
            maximumReached: row.value("maximum_reached"), sources: JSONColumn.value(of: "sources", in: row))
    }
}

extension SQLRow {
    /// A value of a closed list, kept by its word.
    fileprivate func coded<Code: RawRepresentable<String>>(_ column: String) throws -> Code {
        guard let code = Code(rawValue: try value(column)) else { throw PersistenceError.unreadable(column: column) }
        return code
    }
}

/// A list that is only ever read as a whole, kept as JSON text.
enum JSONColumn {
    static func value<Value: Decodable>(of column: String, in row: SQLRow) throws -> Value {
        let text: String = try row.value(column)
        guard let value = try? JSONDecoder().decode(Value.self, from: Data(text.utf8)) else {
            throw PersistenceError.unreadable(column: column)
        }
        return value
    }
}
