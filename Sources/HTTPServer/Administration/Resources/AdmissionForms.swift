import FoundationEssentials
import Governance
import LabourDomain
import StrictJSON

/// How conditions, evidence and assessments are written, both ways.
enum AdmissionForms {
    private static let condition = Schema.component(
        "Condition",
        .object([
            .required("kind", .words(of: ConditionKind.self), "What it is about."),
            .required("categories", .array(.words(of: ParticipantCategory.self), 1...3), "Whom it is for."),
            .required("environments", .array(.words(of: ExchangeEnvironment.self), 1...2), "What it gives access to."),
            .required("accepted", .array(.text(.line(25)), 0...100), "The values of evidence that count; any where it is empty."),
            .optional("maximumAgeInDays", .integer(1...3660), "After how many days evidence counts no more."),
            .required("contactKinds", .array(.words(of: ContactKind.self), 0...4), "The contact points that are asked for."),
            .required("origin", .text(.line(125)), "Where the condition comes from."),
        ]))
    private static let conditions = Schema.array(condition, 1...100)
    private static let version = Schema.integer(1...1_000_000)

    static let newSet = Schema.component(
        "NewConditionSet",
        .object([
            .required("version", version, "One more than that of the last set."),
            .required("effectiveAt", .instant, "From when it counts."),
            .required("conditions", conditions, "All of them: they take the place of the whole of the set before."), Forms.why,
        ]))
    static let set = Schema.component(
        "ConditionSet",
        .object([
            .required("version", version, "Counts the sets."),
            .optional("effectiveAt", .instant, "From when it counts; absent where it has always done."),
            .required("conditions", conditions, "All of them."),
            .optional("decision", Forms.authorship, "By whom, when and why; absent where the program came with it."),
        ]))

    static let openCondition = Schema.component(
        "OpenCondition",
        .object([
            .required("kind", .words(of: ConditionKind.self), "The condition."),
            .required("reason", .word(OpenReason.names), "Why it is open."),
            .optional("until", .instant, "Until when what was recorded counted."),
            .optional("accepted", .array(.text(.anything(100)), 0...100), "The values that count."),
            .optional("missingContacts", .array(.words(of: ContactKind.self), 0...4), "The contact points that are not registered."),
            .optional("risksWithoutMeasure", .integer(1...200), "How many risks have no measure."),
        ]))
    static let assessment = Schema.component(
        "Assessment",
        .object([
            .required("environment", .words(of: ExchangeEnvironment.self), "What for."),
            .optional("version", version, "The conditions it was held against; absent while none count."),
            .required("open", .array(openCondition, 0...100), "Every condition that is not met; none where it can be accepted."),
        ]))

    private static func risk(_ words: TextForm) -> Schema {
        .object([
            .required("description", .text(words), "What can go wrong for people."),
            .optional("measure", .text(words), "What is done about it; absent while there is nothing."),
        ])
    }

    private static func evidenceFields(_ period: [Schema.Field], _ line: (Int) -> TextForm, _ risks: Schema) -> [Schema.Field] {
        [
            .required("kind", .word(ConditionKind.allCases.filter { $0 != .contactPoints }.map(\.rawValue)), "The condition it is for."),
            .required("value", .text(line(25)), "What it is about: a version, the name of a norm."),
            .required("reference", .text(line(125)), "Where it can be found."),
            .required("passed", .boolean, "Whether what was tested or assessed is in order."),
        ] + period + [.optional("risks", .array(risks, 0...200), "What an assessment of the effect on data protection found.")]
    }

    static let newEvidence = Schema.component(
        "NewEvidence", .object(evidenceFields(Forms.periodIn, TextForm.line, .component("NewRisk", risk(.prose(500)))) + [Forms.why]))
    static let evidence = Schema.component(
        "Evidence",
        .object(
            evidenceFields(Forms.periodOut, { .anything($0 * 4) }, .component("Risk", risk(.anything(2000))))
                + [.required("decision", Forms.authorship, "By whom, when and why it was recorded.")]))

    static func readConditions(_ body: JSONValue) throws -> [Condition] {
        try (body["conditions"]?.arrayValue ?? []).map { item in
            Condition(
                try item.word("kind"), categories: try item.words("categories"), environments: try item.words("environments"),
                accepted: (item["accepted"]?.arrayValue ?? []).compactMap(\.stringValue),
                maximumAgeInDays: item["maximumAgeInDays"]?.integerValue, contacts: try item.words("contactKinds"),
                origin: try item.text("origin"))
        }
    }

    static func readEvidence(_ body: JSONValue, by authorship: Authorship) throws -> Evidence {
        let risks = try (body["risks"]?.arrayValue ?? []).map { try Risk($0.text("description"), measure: $0["measure"]?.stringValue) }
        return try Evidence(
            kind: body.word("kind"), value: body.text("value"), reference: body.text("reference"),
            isPassed: body["passed"]?.boolValue ?? false, period: body.period(from: authorship.at), risks: risks, authorship: authorship)
    }
}

extension ConditionSet {
    var json: JSONValue {
        .members([
            ("version", .count(version)), ("effectiveAt", effectiveAt == .distantPast ? nil : .instant(effectiveAt)),
            ("conditions", .array(conditions.map(\.json))), ("decision", authorship?.json),
        ])
    }
}

extension Condition {
    fileprivate var json: JSONValue {
        .members([
            ("kind", .string(kind.rawValue)), ("categories", .array(categories.map { .string($0.rawValue) })),
            ("environments", .array(environments.map { .string($0.rawValue) })), ("accepted", .array(accepted.map { .string($0) })),
            ("maximumAgeInDays", maximumAgeInDays.map { .count($0) }), ("contactKinds", .array(contacts.map { .string($0.rawValue) })),
            ("origin", .string(origin)),
        ])
    }
}

extension Evidence {
    var json: JSONValue {
        .members(
            [
                ("kind", .string(kind.rawValue)), ("value", .string(value)), ("reference", .string(reference)), ("passed", .bool(isPassed)),
            ] + period.members + [
                (
                    "risks",
                    .array(
                        risks.map { .members([("description", .string($0.description)), ("measure", $0.measure.map { .string($0) })]) })
                ), ("decision", authorship.json),
            ])
    }
}

extension OpenReason {
    /// Every name, for the description.
    static let names = [
        "no-conditions-in-force", "no-evidence", "not-passed", "other-value", "expired", "no-risks", "risks-without-measure",
        "missing-contacts",
    ]

    fileprivate var name: String {
        switch self {
        case .noConditionsInForce: "no-conditions-in-force"
        case .noEvidence: "no-evidence"
        case .notPassed: "not-passed"
        case .otherValue: "other-value"
        case .expired: "expired"
        case .noRisks: "no-risks"
        case .risksWithoutMeasure: "risks-without-measure"
        case .missingContacts: "missing-contacts"
        }
    }
}

extension OpenCondition {
    var json: JSONValue {
        var members: [(String, JSONValue?)] = [("kind", .string(kind.rawValue)), ("reason", .string(reason.name))]
        switch reason {
        case .expired(let end): members.append(("until", .instant(end)))
        case .otherValue(_, let expected): members.append(("accepted", .array(expected.map { .string($0) })))
        case .missingContacts(let kinds): members.append(("missingContacts", .array(kinds.map { .string($0.rawValue) })))
        case .risksWithoutMeasure(let count): members.append(("risksWithoutMeasure", .count(count)))
        case .noConditionsInForce, .noEvidence, .notPassed, .noRisks: break
        }
        return .members(members)
    }
}
