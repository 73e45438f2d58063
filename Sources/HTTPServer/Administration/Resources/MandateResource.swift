import FoundationEssentials
import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// Who may connect for whom, and what for.
struct MandateResource: AdministrationResource {
    let store: any MandateStore

    var operations: [APIOperation] { [list, grant, end, listPurposes] }

    private static func fields(_ period: [Schema.Field]) -> [Schema.Field] {
        [
            .required("processor", Forms.oin, "Who connects, with its own certificate."),
            .required("purpose", .words(of: Purpose.self), "What for, where a question names no purpose."),
            .optional("otherPurposes", .array(.words(of: Purpose.self), 0...Purpose.allCases.count), "What a question may name beside it."),
        ] + period
    }

    private static let number = Schema.Field.required("number", .integer(1...999_999_999_999), "The number under which it is kept.")
    private static let mandate = Schema.component(
        "Mandate", .object([number, .required("controller", Forms.oin, "Who asks.")] + fields(Forms.periodOut)))
    private static let newMandate = Schema.component("NewMandate", .object(fields(Forms.periodIn) + [Forms.why]))

    private var list: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/mandates", id: "listMandates",
            summary: "List the mandates that a controller has given",
            tag: .mandates, audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .reads, event: .mandatesRead,
            pathParameters: [.oin],
            success: .init(
                status: 200, meaning: "Also those that have ended.",
                schema: .component("Mandates", .object([.required("items", .array(Self.mandate, 0...10_000), "The oldest first.")]))),
            handler: { call in
                let found = try await store.mandates(of: call.oin())
                return .ok(["items": .array(found.suffix(10_000).map(\.json))])
            })
    }

    private var grant: APIOperation {
        APIOperation(
            method: .post, path: "/participants/{oin}/mandates", id: "grantMandate", summary: "Let a processor connect for a controller",
            tag: .mandates, audience: .participant(own: .path("oin"), or: .schemeManager), effect: .changes, event: .mandateGranted,
            pathParameters: [.oin], body: Self.newMandate,
            success: .init(status: 201, meaning: "The mandate.", schema: Self.mandate, hasLocation: true), refusals: [409],
            handler: { call in
                let oin = try call.oin()
                let mandate = Mandate(
                    controller: oin, processor: try call.body.oin("processor"), purpose: try call.body.word("purpose"),
                    alsoFor: Set(try call.body.words("otherPurposes") as [Purpose]), period: try call.body.period(from: call.now))
                let made = try await store.grant(mandate, by: call.authorship())
                return .created(made.json, at: "/participants/\(oin.text)/mandates")
            })
    }

    private static let ending = Schema.component(
        "EndingOfMandate", .object([.optional("at", .instant, "When; now where it is not said."), Forms.why]))

    private var end: APIOperation {
        APIOperation(
            method: .post, path: "/participants/{oin}/mandates/{number}/_end", id: "endMandate", summary: "End a mandate", tag: .mandates,
            audience: .participant(own: .path("oin"), or: .schemeManager), effect: .changes, event: .mandateEnded,
            pathParameters: [.oin, .number], body: Self.ending,
            success: .init(status: 200, meaning: "The mandate as it is now.", schema: Self.mandate), refusals: [409],
            handler: { call in
                let oin = try call.oin()
                let number = try call.number()
                // The number alone says nothing about whose it is.
                guard try await store.mandates(of: oin).contains(where: { $0.number == number }) else { throw ProblemRefusal.notFound }
                try await store.end(mandate: number, at: call.body.instant("at") ?? call.now, by: call.authorship())
                guard let ended = try await store.mandates(of: oin).first(where: { $0.number == number }) else {
                    throw ProblemRefusal.notFound
                }
                return .ok(ended.json)
            })
    }

    private static let purpose = Schema.component(
        "Purpose",
        .object([
            .required("code", .words(of: Purpose.self), "Its name in mandates and questions."),
            .required("ground", .text(.anything(500)), "The ground in law."),
            .required("categories", .array(.words(of: ParticipantCategory.self), 0...3), "Who can have it."),
        ]))

    private var listPurposes: APIOperation {
        APIOperation(
            method: .get, path: "/purposes", id: "listPurposes", summary: "List what data can be exchanged for", tag: .mandates,
            audience: .participant(own: .caller, or: .schemeManager, .auditor), effect: .reads, event: .purposesRead,
            success: .init(
                status: 200, meaning: "The closed list.",
                schema: .component("Purposes", .object([.required("items", .array(Self.purpose, 1...20), "All of them.")]))),
            handler: { _ in .ok(["items": .array(Purpose.allCases.map(\.json))]) })
    }
}

extension NumberedMandate {
    fileprivate var json: JSONValue {
        let others = mandate.purposes.subtracting([mandate.purpose]).map(\.rawValue).sorted()
        return .members(
            [
                ("number", .integer(number)), ("controller", .string(mandate.controller.text)),
                ("processor", .string(mandate.processor.text)), ("purpose", .string(mandate.purpose.rawValue)),
                ("otherPurposes", .array(others.map { .string($0) })),
            ] + mandate.period.members)
    }
}

extension Purpose {
    fileprivate var ground: String {
        switch self {
        case .publicMediation: "GDPR art. 6(1)(e); Wet SUWI art. 9: mediation to work as a public task."
        case .privateMediation: "GDPR art. 6(1)(a): consent of the person, held by the source."
        case .conformityTest: "None needed: proof of a connection, on invented profiles only."
        }
    }

    fileprivate var json: JSONValue {
        let categories = ParticipantCategory.allCases.filter { $0.purposes.contains(self) }
        return [
            "code": .string(rawValue), "ground": .string(ground), "categories": .array(categories.map { .string($0.rawValue) }),
        ]
    }
}
