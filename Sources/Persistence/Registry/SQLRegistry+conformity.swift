import Database
public import Foundation
public import Governance
public import LabourDomain

extension SQLRegistry: ConformityTestStore {
    public func requestTest(of oin: OIN, by authorship: Authorship) async throws -> ConformityTest {
        try await database.write { connection in
            let rows = ConformityRows(connection: connection)
            try rows.takeTurn()
            guard let participant = try ParticipantRows(connection: connection).participant(oin) else {
                throw RegistryFault.unknownParticipant(oin)
            }
            guard participant.details.source != nil else {
                throw GovernanceError.invalidValue(name: "source", expected: "a source that can be tested", got: "none")
            }
            if let open = try rows.tests("oin = \(oin.text) AND state <> 'finished'").first {
                throw GovernanceError.impossibleStep(got: "test", standing: open.word, possible: [])
            }
            let last: Int64 = try connection.row("SELECT coalesce(max(number), 0) AS number FROM conformity_test")?.value("number") ?? 0
            try connection.execute(
                """
                INSERT INTO conformity_test (number, oin, author, reason, made_at, state)
                VALUES (\(last + 1), \(oin.text), \(authorship.by), \(authorship.why), \(authorship.at.millisecondsSince1970), 'waiting')
                """)
            return ConformityTest(number: last + 1, oin: oin, request: authorship, state: .waiting)
        }
    }

    public func tests(of oin: OIN, limit: Int) async throws -> [ConformityTest] {
        try await database.read {
            try ConformityRows(connection: $0).tests("oin = \(oin.text) ORDER BY number DESC LIMIT \(max(0, limit))")
        }
    }

    public func test(_ number: Int64) async throws -> ConformityTest? {
        try await database.read { try ConformityRows(connection: $0).tests("number = \(number)").first }
    }

    public func takeTest(at now: Date, abandoned: Date) async throws -> ConformityTest? {
        // Mostly there is nothing, and then nobody is kept from writing.
        let waits: SQL = "state = 'waiting' OR (state = 'running' AND taken_at < \(abandoned.millisecondsSince1970))"
        guard try await database.read({ try !ConformityRows(connection: $0).tests("\(waits) ORDER BY number LIMIT 1").isEmpty }) else {
            return nil
        }
        return try await database.write { connection in
            let rows = ConformityRows(connection: connection)
            try rows.takeTurn()
            guard let next = try rows.tests("\(waits) ORDER BY number LIMIT 1").first else { return nil }
            try connection.execute(
                "UPDATE conformity_test SET state = 'running', taken_at = \(now.millisecondsSince1970) WHERE number = \(next.number)")
            return ConformityTest(number: next.number, oin: next.oin, request: next.request, state: .running)
        }
    }

    public func finishTest(_ number: Int64, with result: ConformityResult) async throws {
        try await database.write { connection in
            let ended = try connection.execute(
                """
                UPDATE conformity_test
                SET state = 'finished', ended_at = \(result.endedAt.millisecondsSince1970), verdict = \(result.verdict),
                    digest = \(orNull: result.digest), report = \(result.report)
                WHERE number = \(number) AND state = 'running'
                """)
            guard ended == 1 else { throw GovernanceError.impossibleStep(got: "finish", standing: "not running", possible: []) }
        }
    }
}

/// Reads tests of conformity.
private struct ConformityRows {
    let connection: any SQLConnection

    /// Who asks for a test or takes one comes after who did so before, on all nodes together.
    func takeTurn() throws { try connection.execute("UPDATE registry_clock SET number = number WHERE id = 1") }

    /// What follows on `WHERE`.
    func tests(_ condition: SQL) throws -> [ConformityTest] {
        try connection.rows("SELECT * FROM conformity_test WHERE \(condition)").map { row in
            ConformityTest(
                number: try row.value("number"), oin: try OIN(row.value("oin")), request: try row.authorship(), state: try row.state())
        }
    }
}

extension SQLRow {
    fileprivate func state() throws -> ConformityTest.State {
        switch try value("state", as: String.self) {
        case "waiting": return .waiting
        case "running": return .running
        default:
            let result = ConformityResult(
                endedAt: try date("ended_at"), verdict: try value("verdict"), digest: try optional("digest"),
                report: try optional("report") ?? "")
            return .finished(result)
        }
    }
}
