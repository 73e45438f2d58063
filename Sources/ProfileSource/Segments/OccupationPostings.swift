/// For each occupation the rows that have it, ascending.
struct OccupationPostings: Sendable {
    /// Number `n` has `rows[starts[n]..<starts[n + 1]]`.
    private let starts: [UInt32]
    private let rows: [UInt32]

    /// Two passes over the rows.
    init(_ profiles: ProfileRows) {
        var counts: [UInt32] = [0, 0]
        for row in 0..<profiles.count {
            profiles.forEachOccupation(of: row) { occupation in
                let index = Int(occupation) + 1
                if index >= counts.count { counts += [UInt32](repeating: 0, count: index + 1 - counts.count) }
                counts[index] += 1
            }
        }
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        starts = counts
        var next = counts
        var rows = [UInt32](repeating: 0, count: Int(counts.last ?? 0))
        for row in 0..<profiles.count {
            profiles.forEachOccupation(of: row) { occupation in
                rows[Int(next[Int(occupation)])] = UInt32(row)
                next[Int(occupation)] += 1
            }
        }
        self.rows = rows
    }

    func rows(with occupation: UInt32) -> ArraySlice<UInt32> {
        let index = Int(occupation)
        guard index + 1 < starts.count else { return [] }
        return rows[Int(starts[index])..<Int(starts[index + 1])]
    }

    var byteCount: Int { 4 * (starts.capacity + rows.capacity) }
}
