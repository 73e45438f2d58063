import Database
import Foundation
public import Governance
public import LabourDomain

extension SQLRegistry: AdmissionStore {
    public func conditions() async throws -> ConditionBook {
        try await database.read { try AdmissionRows(connection: $0).conditions() }
    }

    public func decide(_ set: ConditionSet, by authorship: Authorship) async throws {
        try await change(.conditions, of: String(set.version), "decided", by: authorship) { transaction in
            guard set.effectiveAt >= authorship.at else { throw GovernanceError.earlierThanBefore }
            _ = try AdmissionRows(connection: transaction.connection).conditions().adding(set)
            let conditions = try JSONText.of(set.conditions)
            try transaction.connection.execute(
                """
                INSERT INTO condition_set (version, effective_at, conditions, change)
                VALUES (\(set.version), \(set.effectiveAt.millisecondsSince1970), \(conditions), \(transaction.number))
                """)
        }
    }

    public func record(_ evidence: Evidence, of oin: OIN) async throws {
        try await change(.evidence, of: oin.text, evidence.kind.rawValue, by: evidence.authorship) { transaction in
            try transaction.requireParticipant(oin)
            let risks = try JSONText.of(evidence.risks)
            try transaction.connection.execute(
                """
                INSERT INTO evidence (number, oin, kind, value, reference, is_passed, starts_at, ends_at, risks)
                VALUES (\(transaction.number), \(oin.text), \(evidence.kind.rawValue), \(evidence.value), \(evidence.reference),
                    \(evidence.isPassed), \(evidence.period.from.millisecondsSince1970),
                    \(orNull: evidence.period.until?.millisecondsSince1970), \(risks))
                """)
        }
    }

    public func evidence(of oin: OIN) async throws -> [Evidence] {
        try await database.read { try AdmissionRows(connection: $0).evidence(of: oin) }
    }
}
