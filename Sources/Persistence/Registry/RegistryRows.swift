import Database
import Foundation
import Governance
import LabourDomain

extension SQLRow {
    /// A value of a closed list, kept by its word.
    func word<Code: RawRepresentable<String>>(_ column: String) throws -> Code {
        guard let code = Code(rawValue: try value(column)) else { throw PersistenceError.unreadable(column: column) }
        return code
    }

    func date(_ column: String) throws -> Date { Date(millisecondsSince1970: try value(column)) }

    /// `starts_at` and `ends_at`.
    func period() throws -> Period {
        let end: Int64? = try optional("ends_at")
        return try Period(from: date("starts_at"), until: end.map { Date(millisecondsSince1970: $0) })
    }

    /// `author`, `reason` and `made_at` of a line of the history.
    func authorship() throws -> Authorship { try Authorship(by: value("author"), why: value("reason"), at: date("made_at")) }
}

/// A value that is only ever read as a whole, as the text of its column; `JSONColumn` reads it.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// What a change says of itself, beside a table that refers to it.
enum HistoryColumns {
    static let all: SQL = "c.author, c.reason, c.made_at"
}
