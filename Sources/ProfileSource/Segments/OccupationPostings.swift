/// For each occupation the rows that have it, ascending and so area by area, each with a sketch of the profile.
///
/// A class, since it is used for every area of a walk: one reference is counted each time, not one for each of its arrays.
final class OccupationPostings: Sendable {
    /// Number `n` has `entries[starts[n]..<starts[n + 1]]`.
    private let starts: [UInt32]
    /// The row in the low half of the word, its sketch in the high one: one line of the processor's cache holds eight.
    private let entries: [UInt64]
    private let directory: PostingDirectory
    let scale: SketchScale

    /// Three passes over the rows; `areaStarts` as in ``Segment/starts``.
    init(_ profiles: ProfileRows, areaStarts: [UInt32]) {
        let scale = SketchScale(profiles.columns)
        var counts: [UInt32] = [0, 0]
        for row in 0..<profiles.count {
            profiles.forEachOccupation(of: row) { occupation in
                let index = Int(occupation) + 1
                if index >= counts.count { counts += [UInt32](repeating: 0, count: index + 1 - counts.count) }
                counts[index] += 1
            }
        }
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        var next = counts
        var entries = [UInt64](repeating: 0, count: Int(counts.last ?? 0))
        let columns = profiles.columns
        for row in 0..<profiles.count {
            let sketch = scale.sketch(columns.rows[row])
            let entry = UInt64(sketch.word) << 32 | UInt64(UInt32(row))
            profiles.forEachOccupation(of: row) { occupation in
                entries[Int(next[Int(occupation)])] = entry
                next[Int(occupation)] += 1
            }
        }
        directory = PostingDirectory(entries: entries, starts: counts, areaStarts: areaStarts)
        starts = counts
        self.entries = entries
        self.scale = scale
    }

    /// How many rows have an occupation.
    func count(of occupation: UInt32) -> Int { range(of: occupation).count }

    /// Calls for every row with an occupation, with its sketch.
    @inline(__always)
    func forEach(with occupation: UInt32, _ body: (Int, ProfileSketch) -> Void) {
        for place in range(of: occupation) {
            let entry = entries[place]
            body(Int(entry & 0xFFFF_FFFF), ProfileSketch(word: UInt32(entry >> 32)))
        }
    }

    /// The same for one area, whose rows are given as well. Cost: one or two lines of cache beside the entries.
    @inline(__always)
    func forEach(with occupation: UInt32, in area: Int, rows: Range<Int>, _ body: (Int, ProfileSketch) -> Void) {
        guard Int(occupation) + 1 < starts.count else { return }
        for place in directory.places(of: Int(occupation), in: area) {
            let entry = entries[place]
            let row = Int(entry & 0xFFFF_FFFF)
            if row >= rows.upperBound { return }
            if row >= rows.lowerBound { body(row, ProfileSketch(word: UInt32(entry >> 32))) }
        }
    }

    private func range(of occupation: UInt32) -> Range<Int> {
        let index = Int(occupation)
        guard index + 1 < starts.count else { return 0..<0 }
        return Int(starts[index])..<Int(starts[index + 1])
    }

    var byteCount: Int { 4 * starts.capacity + 8 * entries.capacity + directory.byteCount }
}
