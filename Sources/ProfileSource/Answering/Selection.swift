import Geography
import LabourDomain

/// How a question is answered: the question itself and the rules of the source.
struct Selection {
    let question: SelectionQuestion
    let subject: Subject
    let rules: PublicationRules
    let respectsTravelDistance: Bool
    /// At least 1.
    let maximum: Int

    /// What a question gets.
    struct Outcome: Sendable {
        var places: [RowPlace] = []
        /// More profiles satisfy the question than are given.
        var isTruncated = false
    }

    /// Chooses the matches (vum.md §2.6, step 5): the nearest are kept, chance decides among those at the same distance, and what is kept is
    /// given in random order.
    ///
    /// Cost: at worst the rows in the area, or the profiles with the occupations; see ``SelectionPlan``.
    func answer(
        from snapshot: IndexSnapshot, around neighbourhood: Neighbourhood, using generator: inout some RandomNumberGenerator
    ) -> Outcome {
        let criteria = PackedCriteria(question, of: subject, rules: rules, occupations: snapshot.occupations)
        let areas = neighbourhood.count(within: question.area.radius)
        guard !criteria.isImpossible, areas > 0 else { return Outcome() }
        let plan = SelectionPlan(snapshot, neighbourhood, areas: areas, criteria: criteria, maximum: maximum)
        return outcome(of: plan, criteria, from: snapshot, around: neighbourhood, using: &generator)
    }

    /// What every plan must give alike, chance apart.
    func outcome(
        of plan: SelectionPlan, _ criteria: PackedCriteria, from snapshot: IndexSnapshot, around neighbourhood: Neighbourhood,
        using generator: inout some RandomNumberGenerator
    ) -> Outcome {
        let areas = neighbourhood.count(within: question.area.radius)
        let filters = snapshot.segments.enumerated().map { number, segment in
            SegmentFilter(segment, number: number, criteria: criteria, languages: snapshot.languages, usesPostings: plan != .rows)
        }
        var outcome: Outcome
        switch plan {
        case .rows, .rowsWithOccupation:
            outcome = AreaWalk(filters: filters, neighbourhood: neighbourhood, areas: areas, respectsTravelDistance: respectsTravelDistance)
                .nearest(maximum, using: &generator)
        case .occupations:
            let order = AreaOrder(neighbourhood, areas: areas, respectsTravelDistance: respectsTravelDistance)
            outcome = PostingWalk(filters: filters, order: order).nearest(maximum, using: &generator)
        }
        outcome.places.shuffle(using: &generator)
        return outcome
    }
}
