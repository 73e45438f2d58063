import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// What participants have raised, and what was done with it.
struct FollowedItemResource: AdministrationResource {
    let store: any FollowedItemStore

    var operations: [APIOperation] { [list, raise, read, take] }

    private static func texts(_ form: TextForm) -> Schema {
        .object(FollowedTopic.allCases.map { .optional($0.member, .text(form), "About \($0.rawValue).") })
    }

    private static let head: [Schema.Field] = [
        .required("kind", .words(of: FollowedKind.self), "What it is."), .required("participant", Forms.oin, "Who raises it."),
    ]
    private static let newItem = Schema.component(
        "NewFollowedItem",
        .object(head + [.required("texts", texts(.prose(2500)), "A report of experiences has its five topics, everything else `general`.")])
    )
    private static let taken = Schema.component(
        "FollowedStep",
        .object([
            .optional("step", .words(of: FollowedStep.self), "What was done; absent for the raising itself."),
            .required("state", .words(of: FollowedState.self), "Where it led."),
            .required("decision", Forms.authorship, "By whom and when, with the answer or what was done."),
        ]))
    private static let item = Schema.component(
        "FollowedItem",
        .object(
            [.required("number", .integer(1...999_999_999_999), "The number under which it is kept.")] + head + [
                .required("texts", texts(.anything(10_000)), "What it says, by topic."),
                .required("state", .words(of: FollowedState.self), "Where it stands."),
                .required("possibleSteps", .array(.words(of: FollowedStep.self), 0...10), "What can be done with it."),
                .required("history", .array(taken, 1...10_000), "The oldest first."),
            ]))

    private var list: APIOperation {
        APIOperation(
            method: .get, path: "/followed-items", id: "listFollowedItems", summary: "List what was raised; for a participant its own",
            tag: .pilot, audience: .participant(own: .caller, or: .schemeManager, .auditor), effect: .reads, event: .pilotRead,
            query: [.limit, .cursor],
            success: .init(status: 200, meaning: "A page, the oldest first.", schema: Forms.page(of: Self.item, "FollowedItemPage")),
            handler: { call in
                let found = try await store.items(of: call.ownOIN, after: call.cursorNumber() ?? 0, limit: call.limit + 1)
                let items = found.prefix(call.limit)
                return .ok(.page(items.map(\.json), next: found.count > items.count ? items.last.map { String($0.number) } : nil))
            })
    }

    private var raise: APIOperation {
        APIOperation(
            method: .post, path: "/followed-items", id: "raiseItem", summary: "Raise a bottleneck, experiences or a signal", tag: .pilot,
            audience: .participant(own: .body("participant"), or: .schemeManager), effect: .changes, event: .followedItemChanged,
            body: Self.newItem, success: .init(status: 201, meaning: "The item.", schema: Self.item, hasLocation: true),
            refusals: [404, 409],
            handler: { call in
                let kind: FollowedKind = try call.body.word("kind")
                var texts: [FollowedTopic: String] = [:]
                for topic in FollowedTopic.allCases { texts[topic] = call.body["texts"]?[topic.member]?.stringValue }
                let made = try await store.raise(
                    kind, text: texts, for: call.body.oin("participant"), by: call.authorship(why: "Raised by the participant."))
                return .created(made.json, at: "/followed-items/\(made.number)")
            })
    }

    private var read: APIOperation {
        APIOperation(
            method: .get, path: "/followed-items/{number}", id: "readFollowedItem", summary: "Read an item with its history", tag: .pilot,
            audience: .participant(own: .caller, or: .schemeManager, .auditor), effect: .reads, event: .pilotRead,
            pathParameters: [.number], success: .init(status: 200, meaning: "The item.", schema: Self.item),
            handler: { call in .ok(try await visible(call).json) })
    }

    /// The item, when it is the caller's; another's does not exist for it.
    private func visible(_ call: OperationCall) async throws -> FollowedItem {
        guard let item = try await store.item(call.number()) else { throw ProblemRefusal.notFound }
        if let own = call.ownOIN, item.participant != own { throw ProblemRefusal.notFound }
        return item
    }

    private static let newStep = Schema.component(
        "NewFollowedStep",
        .object([
            .required("step", .words(of: FollowedStep.self), "What is done."),
            .required("seenIn", .words(of: FollowedState.self), "Where it stood when this was decided."), Forms.why,
        ]))

    private var take: APIOperation {
        APIOperation(
            method: .post, path: "/followed-items/{number}/steps", id: "takeFollowedStep",
            summary: "Do something with an item; a participant can reopen, resolve and withdraw its own", tag: .pilot,
            audience: .participant(own: .caller, or: .schemeManager), effect: .changes, event: .followedItemChanged,
            pathParameters: [.number], body: Self.newStep,
            success: .init(status: 201, meaning: "The item as it is now.", schema: Self.item, hasLocation: true), refusals: [409, 412],
            handler: { call in
                let step: FollowedStep = try call.body.word("step")
                let item = try await visible(call)
                if call.ownOIN != nil, ![.reopen, .resolve, .withdraw].contains(step) { throw ProblemRefusal.notAllowed }
                let seen: FollowedState = try call.body.word("seenIn")
                guard seen == item.state else { throw ProblemRefusal.changedMeanwhile }
                let moved = try await store.take(step, item: item.number, seenIn: seen, by: call.authorship())
                return .created(moved.json, at: "/followed-items/\(moved.number)")
            })
    }
}

extension OperationCall {
    /// The organisation to which what is shown is limited; `nil` for who may see all.
    var ownOIN: OIN? { if case .own(let oin) = share { oin } else { nil } }
}

extension FollowedTopic {
    /// Its name as a member of an object.
    fileprivate var member: String {
        switch self {
        case .general: "general"
        case .information: "information"
        case .impactAssessment: "impactAssessment"
        case .conformity: "conformity"
        case .dataQuality: "dataQuality"
        case .roomForMisuse: "roomForMisuse"
        }
    }
}

extension FollowedItem {
    fileprivate var json: JSONValue {
        let texts = FollowedTopic.allCases.map { topic in (topic.member, text[topic].map { JSONValue.string($0) }) }
        let history = history.map { taken -> JSONValue in
            .members([
                ("step", taken.step.map { .string($0.rawValue) }), ("state", .string(taken.state.rawValue)),
                ("decision", taken.authorship.json),
            ])
        }
        return [
            "number": .integer(number), "kind": .string(kind.rawValue), "participant": .string(participant.text),
            "texts": .members(texts), "state": .string(state.rawValue),
            "possibleSteps": .array(state.possibleSteps.map { .string($0.rawValue) }), "history": .array(history),
        ]
    }
}
