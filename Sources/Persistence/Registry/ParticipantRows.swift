import Database
import Foundation
import Governance
import LabourDomain

/// Reads participants with everything that belongs to them: one statement per table, however many participants.
struct ParticipantRows {
    let connection: any SQLConnection

    /// Those that a condition on the column `oin` names, in the order of their OIN.
    func participants(_ condition: SQL) throws -> [RegisteredParticipant] {
        let roles = try gather("SELECT * FROM participant_role WHERE \(condition) ORDER BY oin, position") { row in
            RoleTerm(role: try row.word("role"), period: try row.period())
        }
        let contacts = try gather("SELECT * FROM participant_contact WHERE \(condition) ORDER BY oin, position") { try ContactPoint($0) }
        let sources = try gather("SELECT * FROM participant_source WHERE \(condition)") { try SourceConnection($0) }
        var participants: [RegisteredParticipant] = []
        try connection.forEach("SELECT * FROM participant WHERE \(condition) ORDER BY oin") { row in
            let oin: String = try row.value("oin")
            let (kvk, rsin): (String?, String?) = (try row.optional("kvk"), try row.optional("rsin"))
            let details = try ParticipantDetails(
                oin: OIN(oin), kvk: kvk.map { try KvKNumber($0) }, rsin: rsin.map { try RSIN($0) }, name: row.value("name"),
                category: row.word("category"), roles: roles[oin] ?? [], contacts: contacts[oin] ?? [], source: sources[oin]?.first)
            participants.append(
                RegisteredParticipant(details: details, standing: try row.word("standing"), version: try row.value("version")))
        }
        return participants
    }

    func participant(_ oin: OIN) throws -> RegisteredParticipant? { try participants("oin = \(oin.text)").first }

    /// What belongs to a participant, in the place of what belonged to it.
    func replaceParts(by details: ParticipantDetails) throws {
        let oin = details.oin.text
        for table: SQL in ["participant_role", "participant_contact", "participant_source"] {
            try connection.execute("DELETE FROM \(table) WHERE oin = \(oin)")
        }
        for (position, term) in details.roles.enumerated() {
            try connection.execute(
                """
                INSERT INTO participant_role (oin, position, role, starts_at, ends_at)
                VALUES (\(oin), \(position), \(term.role.rawValue), \(term.period.from.millisecondsSince1970),
                    \(orNull: term.period.until?.millisecondsSince1970))
                """)
        }
        for (position, contact) in details.contacts.enumerated() {
            try connection.execute(
                """
                INSERT INTO participant_contact (oin, position, kind, name, email, phone)
                VALUES (\(oin), \(position), \(contact.kind.rawValue), \(contact.name), \(contact.email.text),
                    \(orNull: contact.phone?.text))
                """)
        }
        if let source = details.source { try insert(source, of: oin) }
    }

    private func insert(_ source: SourceConnection, of oin: String) throws {
        guard try connection.row("SELECT oin FROM participant_source WHERE source_id = \(source.sourceID)") == nil else {
            throw RegistryFault.sourceIDTaken
        }
        let subjects = try JSONText.of(Subject.allCases.filter(source.subjects.contains))
        try connection.execute(
            """
            INSERT INTO participant_source (oin, processor, source_id, address, subjects, interface_version)
            VALUES (\(oin), \(source.processor.text), \(source.sourceID), \(source.address.text), \(subjects), \(source.interface.rawValue))
            """)
    }

    private func gather<Value>(_ statement: SQL, _ read: (SQLRow) throws -> Value) throws -> [String: [Value]] {
        var gathered: [String: [Value]] = [:]
        try connection.forEach(statement) { row in
            let oin: String = try row.value("oin")
            gathered[oin, default: []].append(try read(row))
        }
        return gathered
    }
}

extension ContactPoint {
    fileprivate init(_ row: SQLRow) throws {
        let phone: String? = try row.optional("phone")
        try self.init(
            kind: row.word("kind"), name: row.value("name"), email: EmailAddress(row.value("email")),
            phone: phone.map { try PhoneNumber($0) })
    }
}

extension SourceConnection {
    fileprivate init(_ row: SQLRow) throws {
        let subjects: [Subject] = try JSONColumn.value(of: "subjects", in: row)
        try self.init(
            processor: OIN(row.value("processor")), sourceID: row.value("source_id"), address: SourceAddress(row.value("address")),
            subjects: Set(subjects), interface: row.word("interface_version"))
    }
}
