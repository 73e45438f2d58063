import Database
import Foundation
public import Governance
public import LabourDomain

extension SQLRegistry: PilotStore {
    public func pilot(of oin: OIN) async throws -> Pilot {
        try await database.read { try PilotRows(connection: $0).pilot(of: oin) }
    }

    public func tick(_ code: String, for oin: OIN, by authorship: Authorship) async throws -> Pilot {
        try await change(.pilot, of: oin.text, "done \(code)", by: authorship) { transaction in
            let pilot = try transaction.begunPilot(of: oin).doing(code, by: authorship)
            try transaction.connection.execute(
                "INSERT INTO pilot_task (oin, code, change) VALUES (\(oin.text), \(code), \(transaction.number))")
            return pilot
        }
    }

    public func take(_ step: PilotStep, inPilotOf oin: OIN, by authorship: Authorship) async throws -> Pilot {
        try await change(.pilot, of: oin.text, step.rawValue, by: authorship) { transaction in
            let pilot = try transaction.begunPilot(of: oin).taking(step)
            try transaction.connection.execute("UPDATE pilot SET state = \(pilot.state.rawValue) WHERE oin = \(oin.text)")
            return pilot
        }
    }
}

extension RegistryTransaction {
    /// The pilot of a participant, begun if it was not yet.
    fileprivate func begunPilot(of oin: OIN) throws -> Pilot {
        try requireParticipant(oin)
        try connection.execute(
            "INSERT INTO pilot (oin, state) VALUES (\(oin.text), \(PilotState.preparing.rawValue)) ON CONFLICT (oin) DO NOTHING")
        return try PilotRows(connection: connection).pilot(of: oin)
    }
}

/// Reads pilots.
struct PilotRows {
    let connection: any SQLConnection

    func pilot(of oin: OIN) throws -> Pilot {
        guard let row = try connection.row("SELECT state FROM pilot WHERE oin = \(oin.text)") else { return Pilot(participant: oin) }
        var done: [String: Authorship] = [:]
        try connection.forEach(
            """
            SELECT t.code, \(HistoryColumns.all) FROM pilot_task t JOIN registry_change c ON c.number = t.change
            WHERE t.oin = \(oin.text)
            """
        ) { row in
            let code: String = try row.value("code")
            done[code] = try row.authorship()
        }
        return Pilot(participant: oin, state: try row.word("state"), done: done)
    }
}
