import Database
public import Foundation
public import Governance
public import LabourDomain

extension SQLRegistry: MandateStore {
    public func grant(_ mandate: Mandate, by authorship: Authorship) async throws -> NumberedMandate {
        try await change(.mandate, "granted", by: authorship) { transaction in
            let connection = transaction.connection
            let rows = ParticipantRows(connection: connection)
            guard let controller = try rows.participant(mandate.controller) else {
                throw RegistryFault.unknownParticipant(mandate.controller)
            }
            try transaction.requireParticipant(mandate.processor)
            try mandate.check(for: controller.details.category)
            // What was done before it was granted was done without it.
            guard mandate.period.from >= authorship.at else { throw GovernanceError.earlierThanBefore }
            let others = try MandateRows(connection: connection).mandates(
                "controller = \(mandate.controller.text) AND processor = \(mandate.processor.text)")
            guard others.allSatisfy({ !$0.mandate.period.overlaps(mandate.period) }) else {
                throw RegistryFault.mandateOverlaps(controller: mandate.controller, processor: mandate.processor)
            }
            let purposes = try JSONText.of(Purpose.allCases.filter(mandate.purposes.contains))
            try connection.execute(
                """
                INSERT INTO mandate (number, controller, processor, purpose, purposes, starts_at, ends_at)
                VALUES (\(transaction.number), \(mandate.controller.text), \(mandate.processor.text), \(mandate.purpose.rawValue),
                    \(purposes), \(mandate.period.from.millisecondsSince1970), \(orNull: mandate.period.until?.millisecondsSince1970))
                """)
            return NumberedMandate(number: transaction.number, mandate: mandate)
        }
    }

    public func end(mandate number: Int64, at instant: Date, by authorship: Authorship) async throws {
        try await change(.mandate, of: String(number), "ended", by: authorship) { transaction in
            let rows = MandateRows(connection: transaction.connection)
            guard let known = try rows.mandates("number = \(number)").first else {
                throw RegistryFault.unknownEntry(kind: .mandate, number: number)
            }
            if let until = known.mandate.period.until, until <= instant {
                throw RegistryFault.notInForce(kind: .mandate, number: number)
            }
            // What was done under it was done: it ends from the decision on.
            guard instant >= authorship.at else { throw GovernanceError.earlierThanBefore }
            // One that has not begun never counts; that it was granted and withdrawn is in the history.
            guard instant > known.mandate.period.from else {
                try transaction.connection.execute("DELETE FROM mandate WHERE number = \(number)")
                return
            }
            try transaction.connection.execute("UPDATE mandate SET ends_at = \(instant.millisecondsSince1970) WHERE number = \(number)")
        }
    }

    public func mandates(of controller: OIN) async throws -> [NumberedMandate] {
        try await database.read { try MandateRows(connection: $0).mandates("controller = \(controller.text)") }
    }
}

/// Reads mandates.
struct MandateRows {
    let connection: any SQLConnection

    func mandates(_ condition: SQL) throws -> [NumberedMandate] {
        try connection.rows("SELECT * FROM mandate WHERE \(condition) ORDER BY number").map { row in
            let purposes: [Purpose] = try JSONColumn.value(of: "purposes", in: row)
            let mandate = Mandate(
                controller: try OIN(row.value("controller")), processor: try OIN(row.value("processor")), purpose: try row.word("purpose"),
                alsoFor: Set(purposes), period: try row.period())
            return NumberedMandate(number: try row.value("number"), mandate: mandate)
        }
    }
}
