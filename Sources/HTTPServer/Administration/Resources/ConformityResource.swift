import Governance
import HTTPTypes
import LabourDomain
import StrictJSON

/// Tests of a participant's source that the exchange holds (VUM-031, VUM-037).
struct ConformityResource: AdministrationResource {
    let store: any ConformityTestStore

    var operations: [APIOperation] { [list, request, read] }

    private static let maximumList = 25

    private static let head: [Schema.Field] = [
        .required("number", .integer(1...999_999_999_999), "In the order in which they were asked for."),
        .required("oin", Forms.oin, "Whose source it is."),
        .required("request", Forms.authorship, "By whom, when and why it was asked for."),
        .required("state", .word(["waiting", "running", "finished"]), "Where it stands."),
        .optional("endedAt", .instant, "When it ended."),
        .optional("verdict", .word(["passed", "failed", "incomplete", "not-held"]), "What was found."),
        .optional("digest", .text(.anything(200)), "The digest of the report, for the evidence."),
    ]
    private static let test = Schema.component("ConformityTest", .object(head))
    private static let whole = Schema.component(
        "ConformityTestWithReport",
        .object(
            head + [
                .optional("report", .document, "The report, as docs/accreditation.md describes it."),
                .optional("remark", .text(.anything(2000)), "Why there is no report."),
            ]))

    private var list: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/conformity-tests", id: "listConformityTests",
            summary: "List the conformity tests of a participant, the latest first", tag: .admission,
            audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .reads, event: .admissionRead,
            pathParameters: [.oin],
            success: .init(
                status: 200, meaning: "The latest 25.",
                schema: .component(
                    "ConformityTests", .object([.required("items", .array(Self.test, 0...Self.maximumList), "Newest first.")]))),
            handler: { call in
                let tests = try await store.tests(of: call.oin(), limit: Self.maximumList)
                return .ok(["items": .array(tests.map { .members($0.members) })])
            })
    }

    private var request: APIOperation {
        APIOperation(
            method: .post, path: "/participants/{oin}/conformity-tests", id: "requestConformityTest",
            summary: "Have the source of a participant tested, at its registered address and with the published records", tag: .admission,
            audience: .participant(own: .path("oin"), or: .schemeManager), effect: .changes, event: .evidenceRecorded,
            pathParameters: [.oin],
            body: .component("RequestOfConformityTest", .object([Forms.why])),
            success: .init(status: 201, meaning: "The test; it is held soon.", schema: Self.test, hasLocation: true), refusals: [404, 409],
            handler: { call in
                let made = try await store.requestTest(of: call.oin(), by: call.authorship())
                return .created(.members(made.members), at: "/participants/\(made.oin.text)/conformity-tests/\(made.number)")
            })
    }

    private var read: APIOperation {
        APIOperation(
            method: .get, path: "/participants/{oin}/conformity-tests/{number}", id: "readConformityTest",
            summary: "Read a conformity test with its report", tag: .admission,
            audience: .participant(own: .path("oin"), or: .schemeManager, .auditor), effect: .reads, event: .admissionRead,
            pathParameters: [.oin, .number], success: .init(status: 200, meaning: "The test.", schema: Self.whole),
            handler: { call in
                guard let test = try await store.test(call.number()), try test.oin == call.oin() else { throw ProblemRefusal.notFound }
                return .ok(.members(test.members + test.reportMembers))
            })
    }
}

extension ConformityTest {
    fileprivate var result: ConformityResult? { if case .finished(let result) = state { result } else { nil } }

    fileprivate var members: [(String, JSONValue?)] {
        [
            ("number", .integer(number)), ("oin", .string(oin.text)), ("request", request.json), ("state", .string(word)),
            ("endedAt", result.map { .instant($0.endedAt) }), ("verdict", result.map { .string($0.verdict) }),
            ("digest", result?.digest.map { .string($0) }),
        ]
    }

    fileprivate var reportMembers: [(String, JSONValue?)] {
        guard let result else { return [] }
        let limits = JSONLimits(maximumBytes: ConformityResult.maximumReport, maximumDepth: 32)
        let report = result.digest == nil ? nil : try? JSONValue(parsing: Array(result.report.utf8), limits: limits)
        return [("report", report), ("remark", report == nil ? .string(result.report) : nil)]
    }
}
