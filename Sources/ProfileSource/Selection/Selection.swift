import Geography
import LabourDomain

/// How a question is answered: the question itself and the rules of the source.
struct Selection: Sendable {
    let question: SelectionQuestion
    let rules: PublicationRules
    let respectsTravelDistance: Bool
    /// At least 1.
    let maximum: Int

    /// What a question gets.
    struct Outcome: Sendable {
        var rows: [ProfileRow] = []
        /// More profiles satisfy the question than are given.
        var isTruncated = false
    }

    /// Walks the areas from near to far until there is more than enough (vum.md §2.6, step 5): the nearest are kept, chance decides among
    /// those at the same distance, and what is kept is given in random order.
    ///
    /// Cost: the rows of the areas that are walked, at worst all.
    func answer(from snapshot: IndexSnapshot, in gazetteer: Gazetteer, using generator: inout some RandomNumberGenerator) -> Outcome {
        let neighbours = gazetteer.within(kilometres: question.area.radius, of: question.area.centre.area)
        var outcome = Outcome()
        var next = neighbours.startIndex
        while next < neighbours.endIndex {
            let kilometres = neighbours[next].kilometres
            var atThisDistance: [ProfileRow] = []
            while next < neighbours.endIndex, neighbours[next].kilometres == kilometres {
                for row in snapshot.rows(in: neighbours[next].area) where selects(row, at: kilometres) { atThisDistance.append(row) }
                next += 1
            }
            let room = maximum - outcome.rows.count
            if atThisDistance.count > room {
                atThisDistance.shuffle(using: &generator)
                outcome.rows += atThisDistance.prefix(room)
                outcome.isTruncated = true
                break
            }
            outcome.rows += atThisDistance
        }
        outcome.rows.shuffle(using: &generator)
        return outcome
    }

    private func selects(_ row: ProfileRow, at kilometres: Double) -> Bool {
        row.facts.isWithinReach(kilometres: kilometres, of: question, respectingOwnTravelDistance: respectsTravelDistance)
            && row.facts.satisfyCriteria(of: question)
            && rules.permit(closesOn: row.facts.closesOn, suppliedAt: row.suppliedAt)
    }
}
