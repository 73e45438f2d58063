import Database
public import Foundation
public import Governance
import LabourDomain

extension SQLRegistry: RuleStore {
    public func rule(
        _ kind: RuleKind, for scope: RuleScope, value: RuleValue?, effectiveAt: Date, by authorship: Authorship
    ) async throws -> Rule {
        try await change(.rule, value == nil ? "withdrawn" : "made", by: authorship) { transaction in
            let connection = transaction.connection
            if case .participant(let oin) = scope { try transaction.requireParticipant(oin) }
            let rule = try Rule(
                number: transaction.number, kind: kind, scope: scope, value: value, effectiveAt: effectiveAt, authorship: authorship)
            let effective = effectiveAt.millisecondsSince1970
            let text = try value.map { try JSONText.of($0) }
            let isNew = try connection.execute(
                """
                INSERT INTO rule (number, kind, scope, scope_value, rule_value, effective_at, made_at)
                VALUES (\(rule.number), \(kind.rawValue), \(scope.sort.rawValue), \(scope.value), \(orNull: text), \(effective),
                    \(authorship.at.millisecondsSince1970))
                ON CONFLICT (kind, scope, scope_value, effective_at) DO NOTHING
                """)
            if isNew == 0 { throw RegistryFault.alreadyDecided(kind: .rule) }
            return rule
        }
    }

    public func rules() async throws -> [Rule] {
        try await database.read { try RuleRows(connection: $0).rules() }
    }
}

/// Reads rules and measures.
struct RuleRows {
    let connection: any SQLConnection

    func rules() throws -> [Rule] {
        try connection.rows(
            """
            SELECT r.number, r.kind, r.scope, r.scope_value, r.rule_value, r.effective_at, \(HistoryColumns.all)
            FROM rule r JOIN registry_change c ON c.number = r.number ORDER BY r.number
            """
        ).map { row in
            guard let scope = RuleScope(sort: try row.word("scope"), value: try row.value("scope_value")) else {
                throw PersistenceError.unreadable(column: "scope_value")
            }
            var value: RuleValue?
            if try row.optional("rule_value", as: String.self) != nil {
                value = try JSONColumn.value(of: "rule_value", in: row) as RuleValue
            }
            return try Rule(
                number: row.value("number"), kind: row.word("kind"), scope: scope,
                value: value, effectiveAt: row.date("effective_at"), authorship: row.authorship())
        }
    }

    /// By participant, the oldest first.
    func measures(_ condition: SQL) throws -> [OIN: [Measure]] {
        var measures: [OIN: [Measure]] = [:]
        try connection.forEach(
            """
            SELECT m.*, \(HistoryColumns.all), l.author AS lifted_by, l.reason AS lifted_why, l.made_at AS lifted_at
            FROM measure m JOIN registry_change c ON c.number = m.number LEFT JOIN registry_change l ON l.number = m.lifted
            WHERE \(condition) ORDER BY m.number
            """
        ) { row in
            let oin = try OIN(row.value("oin"))
            measures[oin, default: []].append(try Measure(row))
        }
        return measures
    }
}

extension Measure {
    fileprivate init(_ row: SQLRow) throws {
        var lifted: Authorship?
        if let author: String = try row.optional("lifted_by") {
            lifted = try Authorship(by: author, why: row.value("lifted_why"), at: row.date("lifted_at"))
        }
        try self.init(
            number: row.value("number"), kind: MeasureKind(row), period: row.period(), authorship: row.authorship(), lifted: lifted)
    }
}

extension MeasureKind {
    fileprivate init(_ row: SQLRow) throws {
        switch try row.value("kind", as: String.self) {
        case "warn": self = .warn
        case "suspend": self = .suspend
        case "throttle": self = .throttle(percent: try row.value("percent"))
        default: throw PersistenceError.unreadable(column: "kind")
        }
    }

    /// The word under which it is kept.
    var word: String {
        switch self {
        case .warn: "warn"
        case .throttle: "throttle"
        case .suspend: "suspend"
        }
    }

    var percent: Int? { if case .throttle(let percent) = self { percent } else { nil } }
}
