import FoundationEssentials
import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// What is done about a participant that goes beyond what was agreed.
struct MeasureResource: AdministrationResource {
    let store: any MeasureStore

    var operations: [APIOperation] { [list, impose, lift] }

    static let head: [Schema.Field] = [
        .required("kind", .word(["warn", "throttle", "suspend"]), "The lightest first."),
        .optional("percent", .integer(1...99), "For a throttle: the share of the questions that may still be asked."),
    ]
    private static let newMeasure = Schema.component("NewMeasure", .object(head + Forms.periodIn + [Forms.why]))
    private static let measure = Schema.component(
        "Measure",
        .object(
            [.required("number", .integer(1...999_999_999_999), "The number under which it is kept.")] + head + Forms.periodOut + [
                .required("decision", Forms.authorship, "By whom, when and why."),
                .optional("lifted", Forms.authorship, "By whom, when and why it was lifted."),
            ]))

    private var list: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/measures", id: "listMeasures", summary: "List the measures against a participant",
            tag: .misuse, audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .reads, event: .measuresRead,
            pathParameters: [.oin],
            success: .init(
                status: 200, meaning: "Also those that were lifted.",
                schema: .component("Measures", .object([.required("items", .array(Self.measure, 0...10_000), "The oldest first.")]))),
            handler: { call in
                let found = try await store.measures(against: call.oin())
                return .ok(["items": .array(found.suffix(10_000).map(\.json))])
            })
    }

    private var impose: APIOperation {
        APIOperation(
            method: .post, path: "/participants/{oin}/measures", id: "imposeMeasure", summary: "Take a measure against a participant",
            tag: .misuse, audience: .only(.schemeManager), effect: .changes, event: .measureImposed, pathParameters: [.oin],
            body: Self.newMeasure, success: .init(status: 201, meaning: "The measure.", schema: Self.measure, hasLocation: true),
            refusals: [409],
            handler: { call in
                let oin = try call.oin()
                let made = try await store.impose(
                    Self.kind(call.body), on: oin, for: call.body.period(from: call.now), by: call.authorship())
                return .created(made.json, at: "/participants/\(oin.text)/measures")
            })
    }

    static func kind(_ body: JSONValue) throws(ProblemRefusal) -> MeasureKind {
        switch (try body.text("kind"), body["percent"]?.integerValue) {
        case ("warn", nil): return .warn
        case ("suspend", nil): return .suspend
        case ("throttle", let percent?): return .throttle(percent: percent)
        default: throw .invalid(InputRefusal(InputFault(.body, "percent", "missing", "for a throttle, and for nothing else")))
        }
    }

    private static let lifting = Schema.component("LiftingOfMeasure", .object([Forms.why]))

    private var lift: APIOperation {
        APIOperation(
            method: .post, path: "/participants/{oin}/measures/{number}/_lift", id: "liftMeasure", summary: "Lift a measure", tag: .misuse,
            audience: .only(.schemeManager), effect: .changes, event: .measureLifted, pathParameters: [.oin, .number], body: Self.lifting,
            success: .init(status: 200, meaning: "The measure as it is now.", schema: Self.measure), refusals: [409],
            handler: { call in
                let oin = try call.oin()
                let number = try call.number()
                guard try await store.measures(against: oin).contains(where: { $0.number == number }) else { throw ProblemRefusal.notFound }
                try await store.lift(measure: number, by: call.authorship())
                guard let lifted = try await store.measures(against: oin).first(where: { $0.number == number }) else {
                    throw ProblemRefusal.notFound
                }
                return .ok(lifted.json)
            })
    }
}

extension Measure {
    fileprivate var json: JSONValue {
        var head: [(String, JSONValue?)] = [("number", .integer(number))]
        switch kind {
        case .warn: head.append(("kind", "warn"))
        case .throttle(let percent): head += [("kind", "throttle"), ("percent", .count(percent))]
        case .suspend: head.append(("kind", "suspend"))
        }
        return .members(head + period.members + [("decision", authorship.json), ("lifted", lifted?.json)])
    }
}
