import FoundationEssentials
import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// What detectors saw, and what the scheme manager does with it (VUM-030).
struct SignalResource: AdministrationResource {
    let store: any MisuseSignalStore

    var operations: [APIOperation] { [list, read, take, impose] }

    private var list: APIOperation {
        let words = SignalForms.self
        return APIOperation(
            method: .get, path: "/misuse-signals", id: "listSignals", summary: "List the signals of misuse", tag: .misuse,
            audience: .only(.schemeManager, .auditor), effect: .consults, event: .signalsRead,
            query: [
                Parameter(name: "subject", kind: .word(words.subjects), meaning: "Only about these profiles."),
                Parameter(name: "party", kind: .text(.oin), meaning: "Only those that name this organisation."),
                Parameter(name: "state", kind: .word(words.states), meaning: "Only those that stand here."), .limit, .cursor,
            ],
            success: .init(status: 200, meaning: "A page, the oldest first.", schema: Forms.page(of: SignalForms.signal, "SignalPage")),
            handler: { call in
                var selection = SignalSelection()
                selection.subject = call.query["subject"].flatMap(Subject.init(rawValue:))
                selection.party = call.query["party"].flatMap { try? OIN($0) }
                if let state = call.query["state"].flatMap(SignalState.init(rawValue:)) { selection.states = [state] }
                let found = try await store.signals(selection, after: call.cursorNumber() ?? 0, limit: call.limit + 1)
                let items = found.prefix(call.limit)
                return .ok(.page(items.map(\.json), next: found.count > items.count ? items.last.map { String($0.number) } : nil))
            })
    }

    private var read: APIOperation {
        APIOperation(
            method: .get, path: "/misuse-signals/{number}", id: "readSignal", summary: "Read a signal, with what was done", tag: .misuse,
            audience: .only(.schemeManager, .auditor), effect: .consults, event: .signalsRead, pathParameters: [.number],
            success: .init(status: 200, meaning: "The signal.", schema: SignalForms.signal),
            handler: { call in
                guard let signal = try await store.signal(call.number()) else { throw ProblemRefusal.notFound }
                return .ok(signal.json)
            })
    }

    private var take: APIOperation {
        APIOperation(
            method: .post, path: "/misuse-signals/{number}/steps", id: "takeSignalStep",
            summary: "Write down what was found about a signal, or close it", tag: .misuse, audience: .only(.schemeManager),
            effect: .changes, event: .signalHandled, pathParameters: [.number], body: SignalForms.step,
            success: .init(status: 200, meaning: "The signal as it is now.", schema: SignalForms.signal), refusals: [409],
            handler: { call in
                let step = try SignalForms.step(in: call.body)
                guard let signal = try await store.take(step, signal: call.number(), by: call.authorship()) else {
                    throw ProblemRefusal.notFound
                }
                return .ok(signal.json)
            })
    }

    private var impose: APIOperation {
        APIOperation(
            method: .post, path: "/misuse-signals/{number}/measures", id: "imposeMeasureOnSignal",
            summary: "Take a measure against a party of a signal", tag: .misuse, audience: .only(.schemeManager), effect: .changes,
            event: .measureImposed, pathParameters: [.number], body: SignalForms.measure,
            success: .init(status: 200, meaning: "The signal as it is now.", schema: SignalForms.signal), refusals: [409],
            handler: { call in
                guard let oin = try? OIN(call.body.text("oin")) else {
                    throw ProblemRefusal.invalid(InputRefusal(InputFault(.body, "oin", "invalid", "an OIN")))
                }
                let signal = try await store.impose(
                    MeasureResource.kind(call.body), on: oin, for: call.body.period(from: call.now), becauseOf: call.number(),
                    by: call.authorship())
                guard let signal else { throw ProblemRefusal.notFound }
                return .ok(signal.json)
            })
    }
}
