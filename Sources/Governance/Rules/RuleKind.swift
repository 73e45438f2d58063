/// What can be ruled while the exchange runs (VUM-026, XR-18).
public enum RuleKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Matches that are passed on of one source for one question.
    case maximumMatches = "maximum-matches"
    /// Details for one question.
    case detailsPerQuestion = "details-per-question"
    /// Questions of one participant in any sixty minutes.
    case questionsPerHour = "questions-per-hour"
    /// The greatest radius of a question, in kilometres.
    case radius
    /// How old a profile may be, in days.
    case profileAge = "profile-age"
    /// How long a source may take, in milliseconds.
    case sourceDeadline = "source-deadline"
    /// How long a reference can be used, in seconds.
    case referenceLifetime = "reference-lifetime"
    /// How much of a profile must be filled in, in percent.
    case completeness
    /// When questions may be asked.
    case openingHours = "opening-hours"

    /// The least and greatest value; `nil` where the value is no number.
    public var bounds: ClosedRange<Int>? {
        switch self {
        case .maximumMatches: 1...10_000
        case .detailsPerQuestion: 0...1_000
        case .questionsPerHour: 0...1_000_000
        case .radius: 0...999
        case .profileAge: 1...3_660
        case .sourceDeadline: 100...60_000
        case .referenceLifetime: 60...2_678_400
        case .completeness: 0...100
        case .openingHours: nil
        }
    }

    /// What counts where nobody has ruled. The first two and the deadline are the framework's (vum.md §4), the lifetime is that of the UM
    /// pilot; for the others no number was published, so that they leave everything open.
    public var standard: RuleValue {
        switch self {
        case .maximumMatches: .number(100)
        case .detailsPerQuestion: .number(10)
        case .questionsPerHour: .number(1_000_000)
        case .radius: .number(999)
        case .profileAge: .number(3_660)
        case .sourceDeadline: .number(10_000)
        case .referenceLifetime: .number(7 * 86_400)
        case .completeness: .number(0)
        case .openingHours: .hours(.always)
        }
    }

    var position: Int {
        switch self {
        case .maximumMatches: 0
        case .detailsPerQuestion: 1
        case .questionsPerHour: 2
        case .radius: 3
        case .profileAge: 4
        case .sourceDeadline: 5
        case .referenceLifetime: 6
        case .completeness: 7
        case .openingHours: 8
        }
    }
}

/// The value of a rule.
public enum RuleValue: Hashable, Sendable, Codable {
    /// In the unit of its kind.
    case number(Int)
    case hours(OpeningHours)

    /// Refuses a value of the wrong sort or out of bounds.
    public func check(for kind: RuleKind) throws(GovernanceError) {
        switch (self, kind.bounds) {
        case (.number(let number), let bounds?):
            guard bounds.contains(number) else { throw .ruleOutOfBounds(kind, expected: bounds, got: number) }
        case (.hours, nil): break
        case (.number, nil): throw .invalidValue(name: kind.rawValue, expected: "opening hours", got: "a number")
        case (.hours, _): throw .invalidValue(name: kind.rawValue, expected: "a number", got: "opening hours")
        }
    }

    /// The number, where it is one.
    public var number: Int? { if case .number(let number) = self { number } else { nil } }
}
