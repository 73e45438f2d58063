public import LabourDomain

/// To which degree a profile fits what was asked, criterion by criterion (VUM-018).
public struct Fit: Hashable, Sendable {
    /// One criterion.
    public struct Item: Hashable, Sendable {
        public let criterion: Criterion
        public let verdict: Verdict
        public let weight: Weight
    }

    /// In the order of the criteria; only those that were asked.
    public let items: [Item]

    /// Holds what is known of a profile against what was asked.
    public init(_ facts: SelectionFacts, to asked: WeighedQuestion) {
        items = Criterion.allCases.compactMap { criterion in
            guard let weight = asked.weights[criterion], let verdict = Self.verdict(criterion, facts, asked.all) else { return nil }
            return Item(criterion: criterion, verdict: verdict, weight: weight)
        }
    }

    /// The share of the points that is certain: what is unknown counts as not met. 1 where nothing was asked.
    public var least: Double { share { $0 == .met } }

    /// The share where all that is unknown would turn out to be met.
    public var most: Double { share { $0 != .notMet } }

    private func share(_ counts: (Verdict) -> Bool) -> Double {
        let all = items.reduce(0) { $0 + $1.weight.points }
        guard all > 0 else { return 1 }
        return Double(items.reduce(0) { $0 + (counts($1.verdict) ? $1.weight.points : 0) }) / Double(all)
    }

    /// `nil` where the criterion was not asked.
    private static func verdict(_ criterion: Criterion, _ facts: SelectionFacts, _ asked: SelectionQuestion) -> Verdict? {
        switch criterion {
        case .occupation:
            guard !asked.occupations.isEmpty else { return nil }
            if facts.occupations.isEmpty { return .unknown }
            return facts.occupations.contains(where: asked.occupations.contains) ? .met : .notMet
        case .hours: return hours(facts, asked)
        case .licences:
            guard !asked.licences.isEmpty else { return nil }
            // A profile names the licences that somebody has; one that names none says nothing.
            if facts.licences.isEmpty { return .unknown }
            return facts.licences.isSuperset(of: asked.licences) ? .met : .notMet
        case .language:
            guard !asked.languages.isEmpty else { return nil }
            let verdicts = asked.languages.map { language($0, facts) }
            return verdicts.contains(.notMet) ? .notMet : verdicts.contains(.unknown) ? .unknown : .met
        case .irregularHours:
            guard let wanted = asked.irregularHours else { return nil }
            guard let given = facts.irregularHours else { return .unknown }
            return given == wanted ? .met : .notMet
        }
    }

    /// The ranges overlap.
    private static func hours(_ facts: SelectionFacts, _ asked: SelectionQuestion) -> Verdict? {
        let parts: [Verdict] = [
            asked.maximumHoursAtLeast.map { limit in facts.maximumHours.map { $0 >= limit ? .met : .notMet } ?? .unknown },
            asked.minimumHoursAtMost.map { limit in facts.minimumHours.map { $0 <= limit ? .met : .notMet } ?? .unknown },
        ].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        return parts.contains(.notMet) ? .notMet : parts.contains(.unknown) ? .unknown : .met
    }

    /// A level of 0 is the standard's word for unknown, 8 for not applicable.
    private static func language(_ demand: LanguageDemand, _ facts: SelectionFacts) -> Verdict {
        guard let skill = facts.languages.first(where: { $0.language == demand.language }) else { return .unknown }
        if demand.isMet(by: skill) { return .met }
        let isUnsaid =
            (demand.oralAtLeast != nil && (skill.oral ?? 0) == 0) || (demand.writtenAtLeast != nil && (skill.written ?? 0) == 0)
        return isUnsaid ? .unknown : .notMet
    }
}
