public import FoundationEssentials

/// All conditions of admission that count, counted, or will.
public struct ConditionBook: Hashable, Sendable {
    /// The oldest first.
    public let sets: [ConditionSet]

    /// Refuses sets that are not numbered from 1 in the order in which they count.
    public init(_ sets: [ConditionSet]) throws(GovernanceError) {
        for (position, set) in sets.enumerated() {
            guard set.version == position + 1 else { throw .versionOutOfOrder(expected: position + 1, got: set.version) }
            if position > 0, set.effectiveAt <= sets[position - 1].effectiveAt { throw .earlierThanBefore }
        }
        self.sets = sets
    }

    /// The book with one more set.
    public func adding(_ set: ConditionSet) throws(GovernanceError) -> ConditionBook { try ConditionBook(sets + [set]) }

    /// The conditions that count at an instant.
    public func inForce(at instant: Date) -> ConditionSet? { sets.last { $0.effectiveAt <= instant } }

    /// Holds a participant against the conditions for an environment at an instant: every open one, with its reason.
    public func assess(
        _ participant: ParticipantDetails, evidence: [Evidence], for environment: ExchangeEnvironment, at instant: Date
    ) -> Assessment {
        guard let set = inForce(at: instant) else {
            return Assessment(version: nil, open: ConditionKind.allCases.map { OpenCondition(kind: $0, reason: .noConditionsInForce) })
        }
        let open = set.conditions.compactMap { condition -> OpenCondition? in
            guard condition.applies(to: participant, for: environment, at: instant) else { return nil }
            return condition.reasonToBeOpen(participant, evidence: evidence, at: instant).map {
                OpenCondition(kind: condition.kind, reason: $0)
            }
        }
        return Assessment(version: set.version, open: open)
    }

    /// The periods in which no condition is open, in order: what is known now about every instant, so that a request only looks it up.
    public func fulfilment(
        of participant: ParticipantDetails, evidence: [Evidence], for environment: ExchangeEnvironment
    ) -> [Period] {
        // Between two of these instants nothing changes.
        var instants = Set(sets.map(\.effectiveAt))
        instants.formUnion(participant.roles.compactMap(\.period.until))
        for item in evidence {
            instants.insert(item.period.from)
            for set in sets {
                for condition in set.conditions where condition.kind == item.kind {
                    if let end = item.end(under: condition) { instants.insert(end) }
                }
            }
        }
        var periods: [Period] = []
        var start: Date?
        for instant in instants.sorted() {
            let isMet = assess(participant, evidence: evidence, for: environment, at: instant).open.isEmpty
            if isMet, start == nil { start = instant }
            if !isMet, let begin = start {
                if let period = try? Period(from: begin, until: instant) { periods.append(period) }
                start = nil
            }
        }
        if let start { periods.append(Period(from: start)) }
        return periods
    }
}

extension Condition {
    fileprivate func applies(to participant: ParticipantDetails, for environment: ExchangeEnvironment, at instant: Date) -> Bool {
        guard environments.contains(environment), categories.contains(participant.category) else { return false }
        guard let role = kind.role else { return true }
        // A term that is still to come has to be prepared as well.
        return participant.roles.contains { $0.role == role && ($0.period.until.map { instant < $0 } ?? true) }
    }

    fileprivate func reasonToBeOpen(_ participant: ParticipantDetails, evidence: [Evidence], at instant: Date) -> OpenReason? {
        if kind == .contactPoints {
            let missing = contacts.filter { kind in !participant.contacts.contains { $0.kind == kind } }
            return missing.isEmpty ? nil : .missingContacts(missing)
        }
        guard let item = evidence.last(where: { $0.kind == kind && $0.period.from <= instant }) else { return .noEvidence }
        if let end = item.end(under: self), instant >= end { return .expired(end) }
        guard item.isPassed else { return .notPassed }
        let isAccepted = accepted.isEmpty || accepted.contains { $0.utf8.elementsEqual(item.value.utf8) }
        guard isAccepted else { return .otherValue(got: item.value, expected: accepted) }
        guard kind == .impactAssessment else { return nil }
        guard !item.risks.isEmpty else { return .noRisks }
        let bare = item.risks.count { $0.measure == nil }
        return bare == 0 ? nil : .risksWithoutMeasure(bare)
    }
}
