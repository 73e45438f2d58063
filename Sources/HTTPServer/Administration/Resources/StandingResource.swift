import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// How far a participant has come: the steps of its life cycle.
struct StandingResource: AdministrationResource {
    let store: any ParticipantStore

    var operations: [APIOperation] { [list, take] }

    private static let step = Schema.component(
        "TakenStep",
        .object([
            .required("step", .words(of: StandingStep.self), "What was decided."),
            .required("standing", .words(of: Standing.self), "Where it led."),
            .required("decision", Forms.authorship, "By whom, when and why."),
        ]))

    private var list: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/steps", id: "listSteps", summary: "List the steps that a participant took",
            tag: .participants, audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .reads,
            event: .participantsRead, pathParameters: [.oin],
            success: .init(
                status: 200, meaning: "The steps, the oldest first, with the version of the participant as ETag.",
                schema: .component("Steps", .object([.required("items", .array(Self.step, 0...10_000), "The oldest first.")])),
                hasVersion: true),
            handler: { call in
                let found = try await store.known(call.oin())
                let steps = try await store.steps(of: found.details.oin)
                return .ok(["items": .array(steps.suffix(10_000).map(\.json))], version: found.version)
            })
    }

    private static let newStep = Schema.component(
        "NewStep", .object([.required("step", .words(of: StandingStep.self), "What is decided."), Forms.why]))

    private var take: APIOperation {
        APIOperation(
            method: .post, path: "/participants/{oin}/steps", id: "takeStep", summary: "Take a step in the life cycle of a participant",
            tag: .participants, audience: .only(.schemeManager), effect: .changes, event: .standingChanged, pathParameters: [.oin],
            body: Self.newStep, needsVersion: true,
            success: .init(
                status: 201, meaning: "The participant as it is now.", schema: ParticipantForms.participant, hasVersion: true,
                hasLocation: true),
            refusals: [409],
            handler: { call in
                let found = try await store.expected(call.oin(), call)
                let oin = found.details.oin
                let moved = try await store.take(call.body.word("step"), for: oin, version: found.version, by: call.authorship())
                return .created(moved.json, version: moved.version, at: "/participants/\(oin.text)/steps")
            })
    }
}

extension TakenStep {
    fileprivate var json: JSONValue {
        ["step": .string(step.rawValue), "standing": .string(standing.rawValue), "decision": authorship.json]
    }
}
