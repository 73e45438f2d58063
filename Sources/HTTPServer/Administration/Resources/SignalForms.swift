import Governance
import LabourDomain
import StrictJSON

/// Signals of misuse as they come and go.
enum SignalForms {
    static let subjects = Subject.allCases.map(\.rawValue)
    static let states = SignalState.allCases.map(\.rawValue)

    private static let history = Schema.component(
        "SignalStep",
        .object([
            .required("step", .word(["answer", "measure", "close"]), "What was done."),
            .optional("measure", .integer(1...999_999_999_999), "The number of the measure that was taken."),
            .optional("conclusion", .words(of: SignalConclusion.self), "What it turned out to be."),
            .required("decision", Forms.authorship, "By whom, when and why; for an answer, what was said or found."),
        ]))

    static let signal = Schema.component(
        "MisuseSignal",
        .object([
            .required("number", .integer(1...999_999_999_999), "In the order in which they were kept."),
            .required("subject", .word(subjects), "About which profiles."),
            .required("kind", .words(of: MisuseKind.self), "What was seen."),
            .required("severity", .word(MisuseSeverity.allCases.map(\.word)), "How grave it is."),
            .required("parties", .array(Forms.oin, 0...SignalSighting.maximumParties), "Who takes part in it."),
            .required("measured", .integer(0...9_007_199_254_740_991), "What was counted."),
            .required("threshold", .integer(1...9_007_199_254_740_991), "From where on it is a finding."),
            .optional("windowInHours", .integer(0...100_000), "Over how many hours was counted."),
            .required("explanation", .text(.anything(SignalSighting.maximumExplanation)), "The same in words."),
            .required("questionIds", .array(.text(.anything(200)), 0...MisuseSignal.maximumEvidence), "Questions that show it."),
            .required("raisedAt", .instant, "When it was first given."), .required("worsenedAt", .instant, "When it last became worse."),
            .required("seenAt", .instant, "When it was last seen."),
            .required("proposedMeasure", .words(of: ProposedMeasure.self), "What could be done; the scheme manager decides."),
            .required("state", .word(states), "Where it stands."),
            .required("history", .array(history, 0...10_000), "What was done, the oldest first."),
        ]))

    static let step = Schema.component(
        "NewSignalStep",
        .object([
            .required("step", .word(["answer", "close"]), "Write down what was said or found, or close it."),
            .optional("conclusion", .words(of: SignalConclusion.self), "With close: what it turned out to be."), Forms.why,
        ]))

    static let measure = Schema.component(
        "NewMeasureOnSignal",
        .object([.required("oin", Forms.oin, "A party that the signal names.")] + MeasureResource.head + Forms.periodIn + [Forms.why]))

    static func step(in body: JSONValue) throws(ProblemRefusal) -> SignalStep {
        switch (try body.text("step"), body["conclusion"]?.stringValue.flatMap(SignalConclusion.init(rawValue:))) {
        case ("answer", nil): return .answer
        case ("close", let conclusion?): return .close(conclusion)
        default: throw .invalid(InputRefusal(InputFault(.body, "conclusion", "missing", "with close, and with nothing else")))
        }
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

extension KeptSignal {
    var json: JSONValue {
        .members([
            ("number", .integer(number)), ("subject", .string(sighting.subject.rawValue)), ("kind", .string(sighting.kind.rawValue)),
            ("severity", .string(sighting.severity.word)), ("parties", .array(sighting.parties.map { .string($0.text) })),
            ("measured", .count(sighting.measured)), ("threshold", .count(sighting.threshold)),
            ("windowInHours", sighting.window.map { .count($0) }), ("explanation", .string(sighting.explanation)),
            ("questionIds", .array(sighting.questions.map { .string($0) })), ("raisedAt", .instant(sighting.raisedAt)),
            ("worsenedAt", .instant(sighting.worsenedAt)), ("seenAt", .instant(sighting.seenAt)),
            ("proposedMeasure", .string(sighting.measure.rawValue)), ("state", .string(state.rawValue)),
            ("history", .array(history.map(\.json))),
        ])
    }
}

extension SignalStepTaken {
    fileprivate var json: JSONValue {
        var measure: JSONValue?
        var conclusion: JSONValue?
        switch step {
        case .answer: break
        case .measure(let number): measure = .integer(number)
        case .close(let found): conclusion = .string(found.rawValue)
        }
        return .members([
            ("step", .string(step.word)), ("measure", measure), ("conclusion", conclusion), ("decision", authorship.json),
        ])
    }
}
