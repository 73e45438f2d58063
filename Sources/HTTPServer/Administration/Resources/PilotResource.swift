import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// How far the pilot of a participant has come: two tracks that join.
struct PilotResource: AdministrationResource {
    let store: any PilotStore

    var operations: [APIOperation] { [read, tick, take] }

    private static let task = Schema.component(
        "PilotTask",
        .object([
            .required("code", .text(.identifier(60)), "Its name."), .required("track", .words(of: PilotTrack.self), "Whose it is."),
            .required("title", .text(.anything(200)), "What is to be done."),
            .required("origin", .text(.anything(200)), "Where it comes from."),
            .optional("done", Forms.authorship, "By whom and when it was done, with a word about it; absent while it was not."),
        ]))
    private static let pilot = Schema.component(
        "Pilot",
        .object([
            .required("participant", Forms.oin, "Whose pilot it is."), .required("state", .words(of: PilotState.self), "Where it stands."),
            .required("tasks", .array(task, 0...200), "All that has to be done before the tracks join."),
            .required("possibleSteps", .array(.words(of: PilotStep.self), 0...10), "The steps that can be taken."),
        ]))

    private var read: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/pilot", id: "readPilot", summary: "Read how far the pilot of a participant has come",
            tag: .pilot, audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .reads, event: .pilotRead,
            pathParameters: [.oin], success: .init(status: 200, meaning: "The pilot.", schema: Self.pilot),
            handler: { call in .ok(try await store.pilot(of: call.oin()).json) })
    }

    private var tick: APIOperation {
        APIOperation(
            method: .put, path: "/participants/{oin}/pilot/tasks/{code}", id: "tickTask", summary: "Say that a task of the pilot is done",
            tag: .pilot, audience: .participant(own: .path("oin"), or: .schemeManager), effect: .changes, event: .pilotChanged,
            pathParameters: [
                .oin, Parameter(name: "code", kind: .text(.identifier(60)), meaning: "The name of the task.", isRequired: true),
            ],
            body: .component("DoneTask", .object([Forms.why])),
            success: .init(status: 200, meaning: "The pilot as it is now.", schema: Self.pilot), refusals: [409],
            handler: { call in
                let oin = try call.oin()
                guard let code = call.path["code"], PilotTask.standard.contains(where: { $0.code == code }) else {
                    throw ProblemRefusal.notFound
                }
                let before = try await store.pilot(of: oin)
                // Once more changes nothing.
                if before.done[code] != nil { return .ok(before.json) }
                return .ok(try await store.tick(code, for: oin, by: call.authorship()).json)
            })
    }

    private var take: APIOperation {
        APIOperation(
            method: .post, path: "/participants/{oin}/pilot/steps", id: "takePilotStep",
            summary: "Take a step in the pilot of a participant",
            tag: .pilot, audience: .only(.schemeManager), effect: .changes, event: .pilotChanged, pathParameters: [.oin],
            body: .component(
                "NewPilotStep", .object([.required("step", .words(of: PilotStep.self), "What is decided."), Forms.why])),
            success: .init(status: 201, meaning: "The pilot as it is now.", schema: Self.pilot, hasLocation: true), refusals: [409],
            handler: { call in
                let oin = try call.oin()
                let moved = try await store.take(call.body.word("step"), inPilotOf: oin, by: call.authorship())
                return .created(moved.json, at: "/participants/\(oin.text)/pilot")
            })
    }
}

extension Pilot {
    fileprivate var json: JSONValue {
        let tasks = PilotTask.standard.map { task -> JSONValue in
            .members([
                ("code", .string(task.code)), ("track", .string(task.track.rawValue)), ("title", .string(task.title)),
                ("origin", .string(task.origin)), ("done", done[task.code]?.json),
            ])
        }
        // Trying out can only begin when nothing is left to do.
        let steps = state.possibleSteps.filter { $0 != .startTrying || open().isEmpty }
        return [
            "participant": .string(participant.text), "state": .string(state.rawValue), "tasks": .array(tasks),
            "possibleSteps": .array(steps.map { .string($0.rawValue) }),
        ]
    }
}
