import FoundationEssentials
import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// Limits that count from an instant on. A rule is never changed: a later version takes its place.
struct RuleResource: AdministrationResource {
    let store: any RuleStore
    let participants: any ParticipantStore

    var operations: [APIOperation] { [list, make, read, explain] }

    private var list: APIOperation {
        APIOperation(
            method: .get, path: "/rules", id: "listRules", summary: "List all versions of all rules", tag: .rules,
            audience: .only(.schemeManager, .auditor), effect: .reads, event: .rulesRead,
            query: [
                Parameter(name: "kind", kind: .word(RuleKind.allCases.map(\.rawValue)), meaning: "Only of this kind."), .limit, .cursor,
            ],
            success: .init(status: 200, meaning: "A page, the oldest first.", schema: Forms.page(of: RuleForms.rule, "RulePage")),
            handler: { call in
                let after = try call.cursorNumber() ?? 0
                let kind = call.query["kind"]
                let fitting = try await store.rules().filter { $0.number > after && (kind == nil || kind == $0.kind.rawValue) }
                    .sorted { $0.number < $1.number }
                let items = fitting.prefix(call.limit)
                return .ok(.page(items.map(\.json), next: fitting.count > items.count ? items.last.map { String($0.number) } : nil))
            })
    }

    private var make: APIOperation {
        APIOperation(
            method: .post, path: "/rules", id: "makeRule", summary: "Make a rule, or withdraw the one of a scope", tag: .rules,
            audience: .only(.schemeManager), effect: .changes, event: .ruleDecided, body: RuleForms.newRule,
            success: .init(status: 201, meaning: "The rule.", schema: RuleForms.rule, hasLocation: true), refusals: [404, 409],
            handler: { call in
                let scope = try RuleForms.readScope(call.body)
                if case .participant(let oin) = scope { _ = try await participants.known(oin) }
                let made = try await store.rule(
                    call.body.word("kind"), for: scope, value: RuleForms.readValue(call.body),
                    effectiveAt: call.body.instant("effectiveAt") ?? call.now, by: call.authorship())
                return .created(made.json, at: "/rules/\(made.number)")
            })
    }

    private var read: APIOperation {
        APIOperation(
            method: .get, path: "/rules/{number}", id: "readRule", summary: "Read a version of a rule", tag: .rules,
            audience: .only(.schemeManager, .auditor), effect: .reads, event: .rulesRead, pathParameters: [.number],
            success: .init(status: 200, meaning: "The rule.", schema: RuleForms.rule),
            handler: { call in
                let number = try call.number()
                guard let rule = try await store.rules().first(where: { $0.number == number }) else { throw ProblemRefusal.notFound }
                return .ok(rule.json)
            })
    }

    private var explain: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/effective-rules", id: "explainRules",
            summary: "Say which limits count for a participant, and by which rules", tag: .rules,
            audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .reads, event: .rulesRead,
            pathParameters: [.oin],
            query: [
                Parameter(name: "subject", kind: .word(Subject.allCases.map(\.rawValue)), meaning: "For questions about this."),
                Parameter(name: "at", kind: .instant, meaning: "When; now where it is not said."),
            ],
            success: .init(
                status: 200, meaning: "One for each kind.",
                schema: .component(
                    "EffectiveRules", .object([.required("items", .array(RuleForms.effective, 1...50), "One for each kind.")]))),
            handler: { call in
                let found = try await participants.known(call.oin())
                let book = try RuleBook(await store.rules())
                let party = RuleParty(oin: found.details.oin, category: found.details.category)
                let subject = call.query["subject"].flatMap(Subject.init(rawValue:))
                let at = call.instant("at") ?? call.now
                let all = RuleKind.allCases.map { book.explain($0, for: party, subject: subject, at: at).json }
                return .ok(["items": .array(all)])
            })
    }
}

extension OperationCall {
    /// The same where the key is a number.
    func cursorNumber() throws(ProblemRefusal) -> Int64? {
        guard let key = try cursorKey() else { return nil }
        guard let number = Parameter.number(key) else {
            throw .invalid(InputRefusal(InputFault(.query, "cursor", "form", "a cursor that a page gave")))
        }
        return Int64(number)
    }
}
