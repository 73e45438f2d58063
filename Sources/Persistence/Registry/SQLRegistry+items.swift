import Database
import Foundation
public import Governance
public import LabourDomain

extension SQLRegistry: FollowedItemStore {
    public func raise(
        _ kind: FollowedKind, text: [FollowedTopic: String], for oin: OIN, by authorship: Authorship
    ) async throws -> FollowedItem {
        try await change(.followedItem, "raised \(kind.rawValue)", by: authorship) { transaction in
            try transaction.requireParticipant(oin)
            let item = try FollowedItem(number: transaction.number, kind: kind, participant: oin, text: text, by: authorship)
            let content = try JSONText.of(Dictionary(uniqueKeysWithValues: text.map { ($0.key.rawValue, $0.value) }))
            try transaction.connection.execute(
                """
                INSERT INTO followed_item (number, oin, kind, content, state)
                VALUES (\(item.number), \(oin.text), \(kind.rawValue), \(content), \(item.state.rawValue))
                """)
            return item
        }
    }

    public func take(
        _ step: FollowedStep, item number: Int64, seenIn state: FollowedState, by authorship: Authorship
    ) async throws -> FollowedItem {
        try await change(.followedItem, of: String(number), step.rawValue, by: authorship) { transaction in
            let connection = transaction.connection
            guard let known = try ItemRows(connection: connection).items("number = \(number)").first else {
                throw RegistryFault.unknownEntry(kind: .followedItem, number: number)
            }
            guard known.state == state else { throw RegistryFault.notInForce(kind: .followedItem, number: number) }
            let item = try known.taking(step, by: authorship)
            try connection.execute("UPDATE followed_item SET state = \(item.state.rawValue) WHERE number = \(number)")
            try connection.execute(
                "INSERT INTO followed_step (change, item, step) VALUES (\(transaction.number), \(number), \(step.rawValue))")
            return item
        }
    }

    public func item(_ number: Int64) async throws -> FollowedItem? {
        try await database.read { try ItemRows(connection: $0).items("number = \(number)").first }
    }

    public func items(of oin: OIN?, after number: Int64, limit: Int) async throws -> [FollowedItem] {
        try await database.read { connection in
            var condition: SQL = "number > \(number)"
            if let oin { condition = "oin = \(oin.text) AND \(condition)" }
            return try ItemRows(connection: connection).items("\(condition) ORDER BY number LIMIT \(max(0, limit))")
        }
    }
}

/// Reads what participants have raised; each item comes with its history, so that pages are to be short.
struct ItemRows {
    let connection: any SQLConnection

    /// What follows on `WHERE`.
    func items(_ condition: SQL) throws -> [FollowedItem] {
        try connection.rows("SELECT * FROM followed_item WHERE \(condition)").map { row in
            let number: Int64 = try row.value("number")
            let content: [String: String] = try JSONColumn.value(of: "content", in: row)
            var text: [FollowedTopic: String] = [:]
            for (word, part) in content {
                guard let topic = FollowedTopic(rawValue: word) else { throw PersistenceError.unreadable(column: "content") }
                text[topic] = part
            }
            guard let raised = try connection.row("SELECT * FROM registry_change WHERE number = \(number)") else {
                throw PersistenceError.unreadable(column: "number")
            }
            let item = try FollowedItem(
                number: number, kind: row.word("kind"), participant: OIN(row.value("oin")), text: text, by: raised.authorship())
            return try steps(of: number).reduce(item) { try $0.taking($1.step, by: $1.authorship) }
        }
    }

    private func steps(of number: Int64) throws -> [(step: FollowedStep, authorship: Authorship)] {
        try connection.rows(
            """
            SELECT s.step, \(HistoryColumns.all) FROM followed_step s JOIN registry_change c ON c.number = s.change
            WHERE s.item = \(number) ORDER BY s.change
            """
        ).map { (step: try $0.word("step"), authorship: try $0.authorship()) }
    }
}
