import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// Who takes part.
struct ParticipantResource: AdministrationResource {
    let store: any ParticipantStore

    var operations: [APIOperation] { [list, apply, read, revise, readContacts, reviseContacts] }

    /// More than this many are not looked at for one page: a filter that fits few gives short pages.
    private static let maximumLookedAt = 1_000

    private var list: APIOperation {
        APIOperation(
            method: .get, path: "/participants", id: "listParticipants", summary: "List participants in the order of their number",
            tag: .participants, audience: .only(.schemeManager, .auditor), effect: .reads, event: .participantsRead,
            query: [
                Parameter(name: "category", kind: .word(ParticipantCategory.allCases.map(\.rawValue)), meaning: "Only of this kind."),
                Parameter(name: "standing", kind: .word(Standing.allCases.map(\.rawValue)), meaning: "Only those that have come so far."),
                .limit, .cursor,
            ],
            success: .init(
                status: 200, meaning: "A page; with a filter it can be short and still have a next one.",
                schema: Forms.page(of: ParticipantForms.participant, "ParticipantPage")),
            handler: { try await page($0) })
    }

    private func page(_ call: OperationCall) async throws -> Outcome {
        var last: OIN?
        if let key = try call.cursorKey() {
            guard let oin = try? OIN(key) else {
                throw ProblemRefusal.invalid(InputRefusal(InputFault(.query, "cursor", "form", "a cursor that a page gave")))
            }
            last = oin
        }
        var items: [JSONValue] = []
        var lookedAt = 0
        while items.count < call.limit, lookedAt < Self.maximumLookedAt {
            let found = try await store.participants(after: last, limit: 100)
            for participant in found where items.count < call.limit {
                lookedAt += 1
                last = participant.details.oin
                if Self.fits(participant, call) { items.append(participant.json) }
            }
            // A page of the store that was read to its end and is not full was the last.
            if found.count < 100, found.last?.details.oin == last || found.isEmpty { return .ok(.page(items, next: nil)) }
        }
        return .ok(.page(items, next: last?.text))
    }

    private static func fits(_ participant: RegisteredParticipant, _ call: OperationCall) -> Bool {
        (call.query["category"].map { $0 == participant.details.category.rawValue } ?? true)
            && (call.query["standing"].map { $0 == participant.standing.rawValue } ?? true)
    }

    private var apply: APIOperation {
        APIOperation(
            method: .post, path: "/participants", id: "applyToParticipate", summary: "Ask to take part", tag: .participants,
            audience: .participant(own: .body("oin"), or: .schemeManager), effect: .changes, event: .participantApplied,
            body: ParticipantForms.application,
            success: .init(
                status: 201, meaning: "The application is registered.", schema: ParticipantForms.participant, hasVersion: true,
                hasLocation: true),
            refusals: [409],
            handler: { call in
                let oin = try call.body.oin("oin")
                let details = try ParticipantForms.readDetails(call.body, of: oin, at: call.now)
                let made = try await store.apply(details, by: call.authorship())
                return .created(made.json, version: made.version, at: "/participants/\(oin.text)")
            })
    }

    private var read: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}", id: "readParticipant", summary: "Read a participant", tag: .participants,
            audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .reads, event: .participantsRead,
            pathParameters: [.oin],
            success: .init(status: 200, meaning: "The participant.", schema: ParticipantForms.participant, hasVersion: true),
            handler: { call in
                let found = try await store.known(call.oin())
                return .ok(found.json, version: found.version)
            })
    }

    private var revise: APIOperation {
        APIOperation(
            method: .put, path: "/participants/{oin}", id: "reviseParticipant",
            summary: "Put other details in place of all that are registered",
            tag: .participants, audience: .only(.schemeManager), effect: .changes, event: .participantChanged, pathParameters: [.oin],
            body: ParticipantForms.revision, needsVersion: true,
            success: .init(status: 200, meaning: "The participant as it is now.", schema: ParticipantForms.participant, hasVersion: true),
            refusals: [409],
            handler: { call in
                let oin = try call.oin()
                let details = try ParticipantForms.readDetails(call.body, of: oin, at: call.now)
                let found = try await store.expected(oin, call)
                let revised = try await store.revise(details, version: found.version, by: call.authorship())
                return .ok(revised.json, version: revised.version)
            })
    }

    private static let contactList = Schema.component(
        "ContactPoints", .object([.required("contactPoints", ParticipantForms.contacts, "One of a kind.")]))
    private static let newContacts = Schema.component(
        "NewContactPoints", .object([.required("contactPoints", ParticipantForms.contacts, "One of a kind."), Forms.why]))

    private var readContacts: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/contact-points", id: "readContactPoints",
            summary: "Read where a participant is reached",
            tag: .participants, audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .reads,
            event: .participantsRead, pathParameters: [.oin],
            success: .init(status: 200, meaning: "The contact points.", schema: Self.contactList, hasVersion: true),
            handler: { call in
                let found = try await store.known(call.oin())
                return .ok(["contactPoints": .array(found.details.contacts.map(\.json))], version: found.version)
            })
    }

    private var reviseContacts: APIOperation {
        APIOperation(
            method: .put, path: "/participants/{oin}/contact-points", id: "reviseContactPoints",
            summary: "Put other contact points in place of those that are registered", tag: .participants,
            audience: .participant(own: .path("oin"), or: .schemeManager), effect: .changes, event: .participantChanged,
            pathParameters: [.oin], body: Self.newContacts, needsVersion: true,
            success: .init(status: 200, meaning: "The participant as it is now.", schema: ParticipantForms.participant, hasVersion: true),
            refusals: [409],
            handler: { call in
                let contacts = try ParticipantForms.readContacts(call.body)
                let found = try await store.expected(call.oin(), call)
                let old = found.details
                let details = try ParticipantDetails(
                    oin: old.oin, kvk: old.kvk, rsin: old.rsin, name: old.name, category: old.category, roles: old.roles,
                    contacts: contacts, source: old.source)
                let revised = try await store.revise(details, version: found.version, by: call.authorship())
                return .ok(revised.json, version: revised.version)
            })
    }
}

extension ParticipantStore {
    /// The participant; a refusal where there is none.
    func known(_ oin: OIN) async throws -> RegisteredParticipant {
        guard let found = try await participant(oin) else { throw ProblemRefusal.notFound }
        return found
    }

    /// The participant in the version that the call expects. The store checks once more, when it changes it.
    func expected(_ oin: OIN, _ call: OperationCall) async throws -> RegisteredParticipant {
        let found = try await known(oin)
        guard let expected = call.expected, expected.contains(found.version) else { throw ProblemRefusal.changedMeanwhile }
        return found
    }
}
