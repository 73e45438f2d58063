public import FoundationEssentials
public import LabourDomain

/// All rules, laid out so that the one that counts is found by at most four look-ups and a search by halves among its versions.
public struct RuleBook: Sendable {
    /// By scope: for each kind its versions, the oldest first.
    private var byScope: [RuleScope: [[Rule]]] = [:]
    /// Whether there is any rule of a sort, so that most requests look up nothing.
    private var hasParticipantRules = false
    private var hasCategoryRules = false

    /// What counts where nobody has ruled, by the position of its kind.
    private let standard: [RuleValue]

    /// Refuses two versions that count from the same instant on. `standard` takes the place of standard values: what the operator has
    /// configured.
    public init(_ rules: [Rule] = [], standard: [RuleKind: RuleValue] = [:]) throws(GovernanceError) {
        for (kind, value) in standard { try value.check(for: kind) }
        self.standard = RuleKind.allCases.map { standard[$0] ?? $0.standard }
        let none = [[Rule]](repeating: [], count: RuleKind.allCases.count)
        for rule in rules { byScope[rule.scope, default: none][rule.kind.position].append(rule) }
        for scope in Array(byScope.keys) {
            for kind in RuleKind.allCases {
                byScope[scope]?[kind.position].sort { $0.effectiveAt < $1.effectiveAt }
                let versions = byScope[scope]?[kind.position] ?? []
                for (earlier, later) in zip(versions, versions.dropFirst()) where earlier.effectiveAt == later.effectiveAt {
                    throw .earlierThanBefore
                }
            }
            if scope.sort == .participant { hasParticipantRules = true }
            if scope.sort == .category { hasCategoryRules = true }
        }
    }

    /// What counts for a party and a subject at an instant. O(log versions).
    public func effective(_ kind: RuleKind, for party: RuleParty? = nil, subject: Subject? = nil, at instant: Date) -> RuleValue {
        rule(kind, for: party, subject: subject, at: instant)?.value ?? standard[kind.position]
    }

    /// What somebody has ruled for a party and a subject at an instant; `nil` where nobody has, or it was withdrawn. O(log versions).
    public func ruled(_ kind: RuleKind, for party: RuleParty? = nil, subject: Subject? = nil, at instant: Date) -> RuleValue? {
        rule(kind, for: party, subject: subject, at: instant)?.value
    }

    /// What counts, for a kind whose value is a number, in its unit.
    public func number(_ kind: RuleKind, for party: RuleParty? = nil, subject: Subject? = nil, at instant: Date) -> Int {
        effective(kind, for: party, subject: subject, at: instant).number ?? kind.standard.number ?? 0
    }

    /// Whether questions may be asked at this instant.
    public func isOpen(for party: RuleParty?, subject: Subject?, at instant: Date) -> Bool {
        guard case .hours(let hours) = effective(.openingHours, for: party, subject: subject, at: instant) else { return true }
        return hours.isOpen(at: instant)
    }

    /// What counts, by which rule, and which less specific rules it goes before.
    public func explain(_ kind: RuleKind, for party: RuleParty?, subject: Subject?, at instant: Date) -> RuleExplanation {
        let rules = scopes(party, subject).compactMap { rule(kind, scope: $0, at: instant) }.filter { $0.value != nil }
        return RuleExplanation(
            kind: kind, value: rules.first?.value ?? standard[kind.position], rule: rules.first, overruled: Array(rules.dropFirst()))
    }

    private func rule(_ kind: RuleKind, for party: RuleParty?, subject: Subject?, at instant: Date) -> Rule? {
        if let party {
            if hasParticipantRules, let rule = rule(kind, scope: .participant(party.oin), at: instant), rule.value != nil { return rule }
            if hasCategoryRules, let category = party.category, let rule = rule(kind, scope: .category(category), at: instant),
                rule.value != nil
            {
                return rule
            }
        }
        if let subject, let rule = rule(kind, scope: .subject(subject), at: instant), rule.value != nil { return rule }
        return rule(kind, scope: .general, at: instant)
    }

    private func scopes(_ party: RuleParty?, _ subject: Subject?) -> [RuleScope] {
        let ofParty = party.map { party in [.participant(party.oin)] + (party.category.map { [RuleScope.category($0)] } ?? []) }
        return (ofParty ?? []) + (subject.map { [.subject($0)] } ?? []) + [.general]
    }

    /// The latest version that counts at an instant, also where it withdraws the rule.
    private func rule(_ kind: RuleKind, scope: RuleScope, at instant: Date) -> Rule? {
        guard let versions = byScope[scope]?[kind.position], !versions.isEmpty else { return nil }
        var (low, high) = (0, versions.count)
        while low < high {
            let middle = (low + high) / 2
            if versions[middle].effectiveAt <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : versions[low - 1]
    }
}

/// Whom rules are looked up for.
public struct RuleParty: Hashable, Sendable {
    public let oin: OIN
    /// `nil` for a participant of a configuration file, which has none.
    public let category: ParticipantCategory?

    public init(oin: OIN, category: ParticipantCategory?) {
        self.oin = oin
        self.category = category
    }
}
