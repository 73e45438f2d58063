public import FoundationEssentials
public import Governance
import HTTPTypes
public import LabourDomain
import StrictJSON

/// The signals of misuse, as the administration reads and closes them.
public protocol AdministrationSignals: Sendable {
    /// All about a subject that are open, in the order in which they were given.
    func openSignals(of subject: Subject) async throws -> [MisuseSignal]

    /// Closes one; `nil` where there is none of this number.
    func close(_ number: Int, of subject: Subject, at now: Date) async throws -> MisuseSignal?
}

/// What detectors saw.
struct SignalResource: AdministrationResource {
    let signals: any AdministrationSignals

    var operations: [APIOperation] { [list, close] }

    private static let subjectParameter = Parameter(
        name: "subject", kind: .word(Subject.allCases.map(\.rawValue)), meaning: "Signals are numbered by subject.", isRequired: true)

    private static func subject(of call: OperationCall) throws(ProblemRefusal) -> Subject {
        guard let subject = call.path["subject"].flatMap(Subject.init(rawValue:)) else { throw .notFound }
        return subject
    }

    private static let signal = Schema.component(
        "MisuseSignal",
        .object([
            .required("number", .integer(1...999_999_999_999), "In the order in which they were given."),
            .required("kind", .words(of: MisuseKind.self), "What was seen."),
            .required("severity", .word(MisuseSeverity.allCases.map(\.word)), "How grave it is."),
            .required("parties", .array(Forms.oin, 0...8), "Who takes part in it."),
            .required("measured", .integer(0...9_007_199_254_740_991), "What was counted."),
            .required("threshold", .integer(0...9_007_199_254_740_991), "From where on it is a finding."),
            .optional("windowInHours", .integer(0...100_000), "Over how many hours was counted."),
            .required("explanation", .text(.anything(5000)), "The same in words."),
            .required("questionIds", .array(.text(.anything(200)), 0...MisuseSignal.maximumEvidence), "Questions that show it."),
            .required("raisedAt", .instant, "When it was first given."), .required("worsenedAt", .instant, "When it last became worse."),
            .required("seenAt", .instant, "When it was last seen."),
            .required("proposedMeasure", .words(of: ProposedMeasure.self), "What could be done; the scheme manager decides."),
        ]))

    private var list: APIOperation {
        APIOperation(
            method: .get, path: "/subjects/{subject}/signals", id: "listSignals", summary: "List the open signals of misuse", tag: .misuse,
            audience: .only(.schemeManager, .auditor), effect: .consults, event: .signalsRead, pathParameters: [Self.subjectParameter],
            query: [.limit, .cursor],
            success: .init(status: 200, meaning: "A page, the oldest first.", schema: Forms.page(of: Self.signal, "SignalPage")),
            handler: { call in
                let after = try call.cursorNumber() ?? 0
                let open = try await signals.openSignals(of: Self.subject(of: call)).filter { $0.number > after }
                let items = open.prefix(call.limit)
                return .ok(.page(items.map(\.json), next: open.count > items.count ? items.last.map { String($0.number) } : nil))
            })
    }

    private var close: APIOperation {
        APIOperation(
            method: .post, path: "/subjects/{subject}/signals/{number}/_close", id: "closeSignal",
            summary: "Close a signal that was looked into",
            tag: .misuse,
            audience: .only(.schemeManager), effect: .changes, event: .signalClosed, pathParameters: [Self.subjectParameter, .number],
            body: .component("ClosingOfSignal", .object([Forms.why])),
            success: .init(status: 200, meaning: "The signal as it was.", schema: Self.signal),
            handler: { call in
                let number = Int(clamping: try call.number())
                guard let closed = try await signals.close(number, of: Self.subject(of: call), at: call.now) else {
                    throw ProblemRefusal.notFound
                }
                return .ok(closed.json)
            })
    }
}

extension MisuseSeverity {
    fileprivate var word: String {
        switch self {
        case .notable: "notable"
        case .serious: "serious"
        case .grave: "grave"
        }
    }
}

extension MisuseSignal {
    fileprivate var json: JSONValue {
        .members([
            ("number", .count(number)), ("kind", .string(finding.kind.rawValue)), ("severity", .string(severity.word)),
            ("parties", .array(parties.prefix(8).map { .string($0.text) })), ("measured", .count(finding.measured)),
            ("threshold", .count(finding.threshold)), ("windowInHours", finding.window.map { .count($0) }),
            ("explanation", .string(finding.explanation)), ("questionIds", .array(questions.map { .string($0) })),
            ("raisedAt", .instant(raisedAt)), ("worsenedAt", .instant(worsenedAt)), ("seenAt", .instant(seenAt)),
            ("proposedMeasure", .string(measure.rawValue)),
        ])
    }
}
