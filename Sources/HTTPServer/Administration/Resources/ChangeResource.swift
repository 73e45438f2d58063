import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// The history of the registry: what was changed, by whom, when and why.
struct ChangeResource: AdministrationResource {
    let feed: any RegistryFeed

    var operations: [APIOperation] { [list] }

    private static let change = Schema.component(
        "Change",
        .object([
            .required("number", .integer(1...999_999_999_999), "Ascending, without gaps."),
            .required("kind", .words(of: ChangeKind.self), "What it was about."),
            .required("subject", .text(.anything(200)), "Which one: an OIN, or the number of an entry."),
            .required("what", .text(.anything(500)), "What was done with it."),
            .required("decision", Forms.authorship, "By whom, when and why."),
        ]))

    private var list: APIOperation {
        APIOperation(
            method: .get, path: "/changes", id: "listChanges", summary: "List what was changed in the registry", tag: .participants,
            audience: .only(.schemeManager, .auditor), effect: .reads, event: .changesRead, query: [.limit, .cursor],
            success: .init(status: 200, meaning: "A page, the oldest first.", schema: Forms.page(of: Self.change, "ChangePage")),
            handler: { call in
                let found = try await feed.changes(since: call.cursorNumber() ?? 0, limit: call.limit + 1)
                let items = found.prefix(call.limit)
                return .ok(.page(items.map(\.json), next: found.count > items.count ? items.last.map { String($0.number) } : nil))
            })
    }
}

extension RegistryChange {
    fileprivate var json: JSONValue {
        [
            "number": .integer(number), "kind": .string(kind.rawValue), "subject": .string(subject), "what": .string(what),
            "decision": authorship.json,
        ]
    }
}
