public import Database
import Foundation
import Governance
import LabourDomain

/// The registry in a database: participants, conditions, rules, measures and pilots, with the history of every change.
///
/// Every change is one transaction that first takes the next number, so that changes are made one after another, on all nodes together, and
/// become visible in the order of their numbers. The registry changes a few times a day; nothing is gained by more at once.
public struct SQLRegistry: Sendable {
    let database: any Database

    /// Brings the schema up to date.
    public init(_ database: any Database) async throws {
        try await database.migrate(RegistrySchema.migrations)
        self.database = database
    }

    /// Makes a change with its line in the history; nothing of either where `body` throws. Without a subject the change is about the entry
    /// that gets its number.
    func change<Value: Sendable>(
        _ kind: ChangeKind, of subject: String? = nil, _ what: String, by authorship: Authorship,
        _ body: @escaping @Sendable (RegistryTransaction) throws -> Value
    ) async throws -> Value {
        try await database.write { connection in
            try connection.execute("UPDATE registry_clock SET number = number + 1 WHERE id = 1")
            let number: Int64 = try connection.row("SELECT number FROM registry_clock WHERE id = 1")?.value("number") ?? 0
            try connection.execute(
                """
                INSERT INTO registry_change (number, kind, subject, what, author, reason, made_at)
                VALUES (\(number), \(kind.rawValue), \(subject ?? String(number)), \(what), \(authorship.by), \(authorship.why),
                    \(authorship.at.millisecondsSince1970))
                """)
            return try body(RegistryTransaction(connection: connection, number: number))
        }
    }
}

/// What a change of the registry does, with the number that it has.
struct RegistryTransaction {
    let connection: any SQLConnection
    let number: Int64

    /// Refuses an organisation that is not registered.
    func requireParticipant(_ oin: OIN) throws {
        guard try connection.row("SELECT oin FROM participant WHERE oin = \(oin.text)") != nil else {
            throw RegistryFault.unknownParticipant(oin)
        }
    }
}
