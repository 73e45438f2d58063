import Geography

/// The way in which a question is answered: whichever is estimated to be cheapest for the largest segment.
enum SelectionPlan: CaseIterable {
    /// Areas from near to far, all rows of each.
    case rows
    /// Areas from near to far, in each the rows with the occupations.
    case rowsWithOccupation
    /// The rows with the occupations in the whole country.
    case occupations

    /// Roughly, in nanoseconds: only their ratios matter.
    private enum Cost {
        static let row = 5
        static let entry = 3
        static let entryAnywhere = 2
        static let lookup = 120
        static let order = 10_000
    }

    init(_ snapshot: IndexSnapshot, _ neighbourhood: Neighbourhood, areas: Int, criteria: PackedCriteria, maximum: Int) {
        guard let largest = snapshot.segments.first?.segment, let postings = largest.postings, !criteria.occupations.isEmpty else {
            self = .rows
            return
        }
        let withOccupation = criteria.occupations.reduce(0) { $0 + postings.count(of: $1) }
        // Every further criterion is taken to hold for one in two.
        let scarcity = Double(largest.count) / Double(max(1, withOccupation)) * Double(1 << min(criteria.furtherCriteria, 10))
        let enough = Int(min(Double(largest.count), Double(maximum + 1) * scarcity))
        var rows = 0
        var walked = 0
        while walked < areas, rows < enough {
            rows += largest.range(of: neighbourhood.position(at: walked)).count
            walked += 1
        }
        let entries = withOccupation * rows / max(1, largest.count)
        let costs: [(SelectionPlan, Int)] = [
            (.rowsWithOccupation, walked * criteria.occupations.count * Cost.lookup + entries * Cost.entry),
            (.occupations, Cost.order + withOccupation * Cost.entryAnywhere),
            (.rows, rows * Cost.row),
        ]
        self = costs.min { $0.1 < $1.1 }?.0 ?? .rows
    }
}
