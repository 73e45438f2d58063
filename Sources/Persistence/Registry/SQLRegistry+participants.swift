import Database
import Foundation
public import Governance
public import LabourDomain

extension SQLRegistry: ParticipantStore {
    public func apply(_ details: ParticipantDetails, by authorship: Authorship) async throws -> RegisteredParticipant {
        try await change(.participant, of: details.oin.text, "applied", by: authorship) { transaction in
            let connection = transaction.connection
            let isNew = try connection.execute(
                """
                INSERT INTO participant (oin, kvk, rsin, name, category, standing, version)
                VALUES (\(details.oin.text), \(orNull: details.kvk?.text), \(orNull: details.rsin?.text), \(details.name),
                    \(details.category.rawValue), \(Standing.applied.rawValue), 1)
                ON CONFLICT (oin) DO NOTHING
                """)
            if isNew == 0 { throw RegistryFault.participantExists(details.oin) }
            try ParticipantRows(connection: connection).replaceParts(by: details)
            return RegisteredParticipant(details: details, standing: .applied, version: 1)
        }
    }

    public func revise(
        _ details: ParticipantDetails, version: Int, by authorship: Authorship
    ) async throws -> RegisteredParticipant {
        try await change(.participant, of: details.oin.text, "revised", by: authorship) { transaction in
            let old = try transaction.participant(details.oin, seenAt: version)
            try transaction.connection.execute(
                """
                UPDATE participant
                SET kvk = \(orNull: details.kvk?.text), rsin = \(orNull: details.rsin?.text), name = \(details.name),
                    category = \(details.category.rawValue), version = version + 1
                WHERE oin = \(details.oin.text)
                """)
            try ParticipantRows(connection: transaction.connection).replaceParts(by: details)
            return RegisteredParticipant(details: details, standing: old.standing, version: version + 1)
        }
    }

    public func take(
        _ step: StandingStep, for oin: OIN, version: Int, by authorship: Authorship
    ) async throws -> RegisteredParticipant {
        try await change(.standing, of: oin.text, step.rawValue, by: authorship) { transaction in
            let connection = transaction.connection
            let old = try transaction.participant(oin, seenAt: version)
            if let last = try Self.steps(of: oin, connection).last, authorship.at < last.authorship.at {
                throw GovernanceError.earlierThanBefore
            }
            let rows = AdmissionRows(connection: connection)
            let standing = try old.taking(step, conditions: rows.conditions(), evidence: rows.evidence(of: oin), by: authorship)
            try connection.execute(
                "UPDATE participant SET standing = \(standing.rawValue), version = version + 1 WHERE oin = \(oin.text)")
            try connection.execute(
                """
                INSERT INTO standing_step (change, oin, step, standing)
                VALUES (\(transaction.number), \(oin.text), \(step.rawValue), \(standing.rawValue))
                """)
            return RegisteredParticipant(details: old.details, standing: standing, version: version + 1)
        }
    }

    public func participant(_ oin: OIN) async throws -> RegisteredParticipant? {
        try await database.read { try ParticipantRows(connection: $0).participant(oin) }
    }

    public func participants(after oin: OIN?, limit: Int) async throws -> [RegisteredParticipant] {
        try await database.read { connection in
            let start = oin?.text ?? ""
            let page = try connection.rows("SELECT oin FROM participant WHERE oin > \(start) ORDER BY oin LIMIT \(max(0, limit))")
            guard let last: String = try page.last?.value("oin") else { return [] }
            return try ParticipantRows(connection: connection).participants("oin > \(start) AND oin <= \(last)")
        }
    }

    public func steps(of oin: OIN) async throws -> [TakenStep] {
        try await database.read { try Self.steps(of: oin, $0) }
    }

    private static func steps(of oin: OIN, _ connection: any SQLConnection) throws -> [TakenStep] {
        try connection.rows(
            """
            SELECT s.step, s.standing, \(HistoryColumns.all)
            FROM standing_step s JOIN registry_change c ON c.number = s.change
            WHERE s.oin = \(oin.text) ORDER BY s.change
            """
        ).map { row in TakenStep(step: try row.word("step"), standing: try row.word("standing"), authorship: try row.authorship()) }
    }
}

extension RegistryTransaction {
    /// A participant that nobody has changed since it was seen.
    fileprivate func participant(_ oin: OIN, seenAt version: Int) throws -> RegisteredParticipant {
        guard let participant = try ParticipantRows(connection: connection).participant(oin) else {
            throw RegistryFault.unknownParticipant(oin)
        }
        guard participant.version == version else { throw RegistryFault.conflict(expected: version, found: participant.version) }
        return participant
    }
}
