import Database
import Foundation
import Governance
import LabourDomain

/// Reads conditions and evidence.
struct AdmissionRows {
    let connection: any SQLConnection

    /// The first set is the program's own; it counts until somebody decides.
    func conditions() throws -> ConditionBook {
        let sets = try connection.rows(
            """
            SELECT s.version, s.effective_at, s.conditions, \(HistoryColumns.all)
            FROM condition_set s JOIN registry_change c ON c.number = s.change ORDER BY s.version
            """
        ).map { row in
            try ConditionSet(
                version: row.value("version"), effectiveAt: row.date("effective_at"),
                conditions: JSONColumn.value(of: "conditions", in: row),
                authorship: row.authorship())
        }
        return try sets.reduce(DefaultConditions.book()) { try $0.adding($1) }
    }

    func evidence(of oin: OIN) throws -> [Evidence] {
        try evidence("e.oin = \(oin.text)")[oin] ?? []
    }

    /// By participant, in the order in which it was recorded.
    func evidence(_ condition: SQL) throws -> [OIN: [Evidence]] {
        var evidence: [OIN: [Evidence]] = [:]
        try connection.forEach(
            """
            SELECT e.*, \(HistoryColumns.all)
            FROM evidence e JOIN registry_change c ON c.number = e.number WHERE \(condition) ORDER BY e.number
            """
        ) { row in
            let item = try Evidence(
                kind: row.word("kind"), value: row.value("value"), reference: row.value("reference"), isPassed: row.value("is_passed"),
                period: row.period(), risks: JSONColumn.value(of: "risks", in: row), authorship: row.authorship())
            let oin = try OIN(row.value("oin"))
            evidence[oin, default: []].append(item)
        }
        return evidence
    }
}
