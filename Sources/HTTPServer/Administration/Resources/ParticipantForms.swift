import FoundationEssentials
import Governance
import LabourDomain
import StrictJSON

/// How a participant is written, both ways.
enum ParticipantForms {
    private static let contact = Schema.component(
        "ContactPoint",
        .object([
            .required("kind", .words(of: ContactKind.self), "What it is for."),
            .required("name", .text(.line(50)), "A department or function rather than a person."),
            .required("email", .text(.email), "A mailbox."), .optional("phone", .text(.phone), "A telephone number."),
        ]))

    static let contacts = Schema.array(contact, 0...ContactKind.allCases.count)

    private static let source = Schema.component(
        "SourceConnection",
        .object([
            .required("processor", Forms.oin, "Who answers on its behalf, by its certificate."),
            .required("sourceId", .text(.line(50)), "The identifier under which details name it."),
            .required("address", .text(.sourceAddress), "Where it is reached."),
            .required("subjects", .array(.words(of: Subject.self), 1...Subject.allCases.count), "What it answers questions about."),
            .required("interfaceVersion", .words(of: InterfaceVersion.self), "The version of the VUM interface that it speaks."),
        ]))

    private static func term(_ period: [Schema.Field], _ name: String) -> Schema {
        .component(name, .object([.required("role", .words(of: Role.self), "What it does in the exchange.")] + period))
    }

    private static func details(_ roles: Schema) -> [Schema.Field] {
        [
            .optional("kvk", .text(.tradeRegister), "Its number in the trade register."),
            .optional("rsin", .text(.legalEntity), "Its number as a legal entity."),
            .required("name", .text(.line(125)), "How it is shown to others."),
            .required("category", .words(of: ParticipantCategory.self), "The kind of organisation."),
            .required("roles", .array(roles, 0...100), "What it does, and when."),
            .required("contactPoints", contacts, "Where it can be reached; one of a kind."),
            .optional("source", source, "Where its profiles are, when it is a source."),
        ]
    }

    private static let identity = Schema.Field.required("oin", Forms.oin, "The number of the organisation.")
    private static let given = details(term(Forms.periodIn, "NewRoleTerm"))

    /// What a new participant says of itself.
    static let application = Schema.component("Application", .object([identity] + given + [Forms.why]))
    /// What takes the place of all that is registered.
    static let revision = Schema.component("Revision", .object(given + [Forms.why]))

    /// As it is shown.
    static let participant = Schema.component(
        "Participant",
        .object(
            [identity] + details(term(Forms.periodOut, "RoleTerm")) + [
                .required("standing", .words(of: Standing.self), "How far it has come."),
                .required("possibleSteps", .array(.words(of: StandingStep.self), 0...20), "The steps that can be taken from here."),
                .required("version", .integer(1...999_999_999_999), "Counts its changes; the ETag."),
            ]))

    /// Reads what a schema above has let through.
    static func readDetails(_ body: JSONValue, of oin: OIN, at now: Date) throws -> ParticipantDetails {
        let roles = try (body["roles"]?.arrayValue ?? []).map { RoleTerm(role: try $0.word("role"), period: try $0.period(from: now)) }
        return try ParticipantDetails(
            oin: oin, kvk: body["kvk"]?.stringValue.map(KvKNumber.init), rsin: body["rsin"]?.stringValue.map(RSIN.init),
            name: body.text("name"), category: body.word("category"), roles: roles, contacts: readContacts(body),
            source: body["source"].map(readSource))
    }

    static func readContacts(_ body: JSONValue) throws -> [ContactPoint] {
        try (body["contactPoints"]?.arrayValue ?? []).map { item in
            try ContactPoint(
                kind: item.word("kind"), name: item.text("name"), email: EmailAddress(item.text("email")),
                phone: item["phone"]?.stringValue.map(PhoneNumber.init))
        }
    }

    private static func readSource(_ item: JSONValue) throws -> SourceConnection {
        try SourceConnection(
            processor: item.oin("processor"), sourceID: item.text("sourceId"), address: SourceAddress(item.text("address")),
            subjects: Set(item.words("subjects") as [Subject]), interface: item.word("interfaceVersion"))
    }
}

extension RegisteredParticipant {
    var json: JSONValue {
        .members([
            ("oin", .string(details.oin.text)), ("kvk", details.kvk.map { .string($0.text) }),
            ("rsin", details.rsin.map { .string($0.text) }),
            ("name", .string(details.name)), ("category", .string(details.category.rawValue)),
            (
                "roles",
                .array(details.roles.map { .members([("role", .string($0.role.rawValue))] + $0.period.members) })
            ),
            ("contactPoints", .array(details.contacts.map(\.json))), ("source", details.source?.json),
            ("standing", .string(standing.rawValue)),
            ("possibleSteps", .array(standing.possibleSteps.map { .string($0.rawValue) })), ("version", .count(version)),
        ])
    }
}

extension ContactPoint {
    var json: JSONValue {
        .members([
            ("kind", .string(kind.rawValue)), ("name", .string(name)), ("email", .string(email.text)),
            ("phone", phone.map { .string($0.text) }),
        ])
    }
}

extension SourceConnection {
    var json: JSONValue {
        [
            "processor": .string(processor.text), "sourceId": .string(sourceID), "address": .string(address.text),
            "subjects": .array(subjects.map(\.rawValue).sorted().map { .string($0) }), "interfaceVersion": .string(interface.rawValue),
        ]
    }
}
