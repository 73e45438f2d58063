import Database
import Foundation
public import Governance
import LabourDomain

extension SQLRegistry: RegistryFeed {
    public func lastChange() async throws -> Int64 {
        try await database.read { try Self.lastChange($0) }
    }

    public func changes(since number: Int64, limit: Int) async throws -> [RegistryChange] {
        try await database.read { connection in
            try connection.rows(
                "SELECT * FROM registry_change WHERE number > \(number) ORDER BY number LIMIT \(max(0, limit))"
            ).map { row in
                RegistryChange(
                    number: try row.value("number"), kind: try row.word("kind"), subject: try row.value("subject"),
                    what: try row.value("what"), authorship: try row.authorship())
            }
        }
    }

    public func contents() async throws -> RegistryContents {
        try await database.read { connection in
            let admission = AdmissionRows(connection: connection)
            let rules = RuleRows(connection: connection)
            var contents = RegistryContents(conditions: try admission.conditions())
            contents.change = try Self.lastChange(connection)
            contents.participants = try ParticipantRows(connection: connection).participants("1 = 1")
            contents.evidence = try admission.evidence("1 = 1")
            contents.mandates = try MandateRows(connection: connection).mandates("1 = 1").map(\.mandate)
            contents.rules = try rules.rules()
            contents.measures = try rules.measures("1 = 1")
            return contents
        }
    }

    private static func lastChange(_ connection: any SQLConnection) throws -> Int64 {
        try connection.row("SELECT number FROM registry_clock WHERE id = 1")?.value("number") ?? 0
    }
}
