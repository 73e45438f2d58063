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
    /// Either the areas are walked from near to far until there is enough, or the profiles of the occupations are gone through, whichever is
    /// estimated to be cheaper. Cost: at worst the rows in the area, or the profiles with the occupations.
    func answer(
        from snapshot: IndexSnapshot, around neighbourhood: Neighbourhood, using generator: inout some RandomNumberGenerator
    ) -> Outcome {
        let criteria = PackedCriteria(
            question, of: subject, rules: rules, respectsTravelDistance: respectsTravelDistance, occupations: snapshot.occupations)
        let areas = neighbourhood.count(within: question.area.radius)
        guard !criteria.isImpossible, areas > 0 else { return Outcome() }
        let filters = snapshot.segments.enumerated().map { number, segment in
            SegmentFilter(segment, number: number, criteria: criteria, languages: snapshot.languages)
        }
        let walk = AreaWalk(snapshot: snapshot, filters: filters, neighbourhood: neighbourhood, areas: areas, criteria: criteria)
        var outcome: Outcome
        if walk.estimatedRows(toFind: maximum) > PostingWalk.cost(snapshot: snapshot, criteria: criteria) {
            outcome = PostingWalk(walk).nearest(maximum, using: &generator)
        } else {
            outcome = walk.nearest(maximum, using: &generator)
        }
        outcome.places.shuffle(using: &generator)
        return outcome
    }
}
