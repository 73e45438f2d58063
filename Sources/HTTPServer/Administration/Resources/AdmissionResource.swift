import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// What has to be shown before somebody takes part, and what was.
struct AdmissionResource: AdministrationResource {
    let participants: any ParticipantStore
    let store: any AdmissionStore

    var operations: [APIOperation] { [listSets, decide, assess, listEvidence, record] }

    private static let readers = Audience.participant(own: .path("oin"), or: .schemeManager, .auditor)

    private var listSets: APIOperation {
        APIOperation(
            method: .get, path: "/condition-sets", id: "listConditionSets", summary: "List the conditions of admission, past and to come",
            tag: .admission, audience: .participant(own: .caller, or: .schemeManager, .auditor), effect: .reads, event: .admissionRead,
            success: .init(
                status: 200, meaning: "All sets, the oldest first.",
                schema: .component(
                    "ConditionSets", .object([.required("items", .array(AdmissionForms.set, 0...10_000), "The oldest first.")]))),
            handler: { _ in .ok(["items": .array(try await store.conditions().sets.map(\.json))]) })
    }

    private var decide: APIOperation {
        APIOperation(
            method: .post, path: "/condition-sets", id: "decideConditionSet", summary: "Decide on conditions that count from an instant on",
            tag: .admission, audience: .only(.schemeManager), effect: .changes, event: .conditionsDecided, body: AdmissionForms.newSet,
            success: .init(status: 201, meaning: "The set.", schema: AdmissionForms.set, hasLocation: true), refusals: [409],
            handler: { call in
                let authorship = try call.authorship()
                guard let effectiveAt = call.body.instant("effectiveAt") else { throw ProblemRefusal.unreadable("effectiveAt") }
                let set = try ConditionSet(
                    version: call.body.integer("version"), effectiveAt: effectiveAt, conditions: AdmissionForms.readConditions(call.body),
                    authorship: authorship)
                try await store.decide(set, by: authorship)
                return .created(set.json, at: "/condition-sets")
            })
    }

    private var assess: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/conditions", id: "assessConditions",
            summary: "Hold a participant against the conditions that count now", tag: .admission, audience: Self.readers, effect: .reads,
            event: .admissionRead, pathParameters: [.oin],
            query: [
                Parameter(
                    name: "environment", kind: .word(ExchangeEnvironment.allCases.map(\.rawValue)), meaning: "What for.", isRequired: true)
            ],
            success: .init(status: 200, meaning: "What is open.", schema: AdmissionForms.assessment),
            handler: { call in
                let found = try await participants.known(call.oin())
                let environment = call.query["environment"].flatMap(ExchangeEnvironment.init(rawValue:)) ?? .production
                let evidence = try await store.evidence(of: found.details.oin)
                let assessment = try await store.conditions().assess(found.details, evidence: evidence, for: environment, at: call.now)
                return .ok(
                    .members([
                        ("environment", .string(environment.rawValue)), ("version", assessment.version.map { .count($0) }),
                        ("open", .array(assessment.open.map(\.json))),
                    ]))
            })
    }

    private var listEvidence: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/evidence-items", id: "listEvidence", summary: "List what was shown of a participant",
            tag: .admission, audience: Self.readers, effect: .reads, event: .admissionRead, pathParameters: [.oin],
            success: .init(
                status: 200, meaning: "In the order in which it was recorded.",
                schema: .component(
                    "EvidenceItems",
                    .object([
                        .required("items", .array(AdmissionForms.evidence, 0...10_000), "The oldest first; the last of a kind counts.")
                    ]))),
            handler: { call in
                let found = try await participants.known(call.oin())
                let evidence = try await store.evidence(of: found.details.oin)
                return .ok(["items": .array(evidence.suffix(10_000).map(\.json))])
            })
    }

    private var record: APIOperation {
        APIOperation(
            method: .post, path: "/participants/{oin}/evidence-items", id: "recordEvidence",
            summary: "Record what shows that a condition is met, or is not", tag: .admission, audience: .only(.schemeManager),
            effect: .changes, event: .evidenceRecorded, pathParameters: [.oin], body: AdmissionForms.newEvidence,
            success: .init(status: 201, meaning: "As it was recorded.", schema: AdmissionForms.evidence, hasLocation: true),
            refusals: [409],
            handler: { call in
                let oin = try call.oin()
                let evidence = try AdmissionForms.readEvidence(call.body, by: call.authorship())
                try await store.record(evidence, of: oin)
                return .created(evidence.json, at: "/participants/\(oin.text)/evidence-items")
            })
    }
}
