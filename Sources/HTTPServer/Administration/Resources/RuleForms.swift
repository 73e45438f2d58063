import FoundationEssentials
import Governance
import LabourDomain
import StrictJSON

/// How rules are written, both ways.
enum RuleForms {
    private static let window = Schema.component(
        "OpeningWindow",
        .object([
            .required("day", .words(of: Weekday.self), "By Dutch clocks."),
            .required("opens", .integer(0...1439), "Minutes since midnight."),
            .required("closes", .integer(1...1440), "Minutes since midnight; later than it opens."),
        ]))
    private static let hours = Schema.component(
        "OpeningHours",
        .object([
            .required("windows", .array(window, 1...28), "At most four a day, apart."),
            .required("closedDays", .array(.date, 0...500), "Days without any window."),
        ]))

    /// A number or hours; which of the two depends on the kind. Neither withdraws the rule.
    private static let value: [Schema.Field] = [
        .optional("amount", .integer(0...2_678_400), "The value, for kinds whose value is a number, in the unit of its kind."),
        .optional("openingHours", hours, "The value, for opening hours."),
    ]

    private static let scope = Schema.component(
        "RuleScope",
        .object([
            .required("sort", .words(of: RuleScopeSort.self), "The sort of scope; the most specific that fits counts."),
            .optional("value", .text(.identifier(40)), "An OIN, a category or a subject; absent for everybody."),
        ]))

    private static let head: [Schema.Field] = [
        .required("kind", .words(of: RuleKind.self), "What is ruled."), .required("scope", scope, "For whom."),
    ]

    static let newRule = Schema.component(
        "NewRule", .object(head + value + [.optional("effectiveAt", .instant, "From when; now where it is not said."), Forms.why]))
    static let rule = Schema.component(
        "Rule",
        .object(
            [.required("number", .integer(1...999_999_999_999), "The number under which it is kept.")] + head + value + [
                .required("withdraws", .boolean, "Whether it takes the rule of this scope away."),
                .required("effectiveAt", .instant, "From when."), .required("decision", Forms.authorship, "By whom, when and why."),
            ]))

    static let effective = Schema.component(
        "EffectiveRule",
        .object(
            [.required("kind", .words(of: RuleKind.self), "What is ruled.")] + value + [
                .required("standard", .boolean, "Whether nobody has ruled, so that the standard value counts."),
                .optional("rule", rule, "The rule that counts."),
                .required("overruled", .array(rule, 0...4), "Less specific rules that would count without it, the most specific first."),
                .required("explanation", .text(.anything(5000)), "The same in words."),
            ]))

    static func readScope(_ body: JSONValue) throws -> RuleScope {
        let given = body["scope"] ?? .null
        guard let scope = RuleScope(sort: try given.word("sort"), value: given["value"]?.stringValue ?? "") else {
            throw ProblemRefusal.unreadable("scope.value")
        }
        return scope
    }

    static func readValue(_ body: JSONValue) throws -> RuleValue? {
        switch (body["amount"]?.integerValue, body["openingHours"]) {
        case (let number?, nil): return .number(number)
        case (nil, let hours?): return .hours(try openingHours(hours))
        case (nil, nil): return nil
        case (_?, _?):
            throw ProblemRefusal.invalid(
                InputRefusal(InputFault(.body, "openingHours", "both", "either a number or opening hours, not both")))
        }
    }

    private static func openingHours(_ value: JSONValue) throws -> OpeningHours {
        let windows = try (value["windows"]?.arrayValue ?? []).map { item in
            try OpeningWindow(item.word("day"), opens: item.integer("opens"), closes: item.integer("closes"))
        }
        let days = (value["closedDays"]?.arrayValue ?? []).compactMap { $0.stringValue.flatMap { CalendarDate(isoBytes: $0.utf8) } }
        return try OpeningHours(windows: windows, closedDays: Set(days))
    }
}

extension RuleValue {
    fileprivate var members: [(String, JSONValue?)] {
        switch self {
        case .number(let number): [("amount", .count(number))]
        case .hours(let hours): [("openingHours", hours.json)]
        }
    }
}

extension OpeningHours {
    fileprivate var json: JSONValue {
        let windows = windows.map { window -> JSONValue in
            ["day": .string(window.day.rawValue), "opens": .count(window.opens), "closes": .count(window.closes)]
        }
        return ["windows": .array(windows), "closedDays": .array(closedDays.sorted().map { .string($0.description) })]
    }
}

extension Rule {
    var json: JSONValue {
        let scope = JSONValue.members([
            ("sort", .string(scope.sort.rawValue)), ("value", scope.value.isEmpty ? nil : .string(scope.value)),
        ])
        return .members(
            [("number", .integer(number)), ("kind", .string(kind.rawValue)), ("scope", scope)] + (value?.members ?? []) + [
                ("withdraws", .bool(value == nil)), ("effectiveAt", .instant(effectiveAt)), ("decision", authorship.json),
            ])
    }
}

extension RuleExplanation {
    var json: JSONValue {
        .members(
            [("kind", .string(kind.rawValue))] + value.members + [
                ("standard", .bool(rule == nil)), ("rule", rule?.json), ("overruled", .array(overruled.prefix(4).map(\.json))),
                ("explanation", .string(description)),
            ])
    }
}
