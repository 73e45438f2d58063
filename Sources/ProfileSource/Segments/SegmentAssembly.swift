/// Puts a segment together, area by area.
struct SegmentAssembly {
    private var rows = ProfileRows()
    private var starts: [UInt32] = [0]
    /// For each input the chunk at which its bytes have been taken over; `nil` where they are copied.
    private let adopted: [Int?]
    private let inputs: [LiveSegment]

    /// An input smaller than this, or of which a quarter is dead, is copied so that its dead bytes and its half-empty chunk are given back.
    private static let leastAdoptedRows = 16_384

    private init(_ inputs: [LiveSegment]) {
        self.inputs = inputs
        var rows = ProfileRows()
        rows.reserve(inputs.reduce(0) { $0 + $1.liveCount })
        adopted = inputs.map { input in
            let isWorthIt = input.segment.count >= Self.leastAdoptedRows && input.isCompact
            return isWorthIt ? rows.adoptArena(of: input.segment.rows) : nil
        }
        self.rows = rows
    }

    /// One segment with the live rows of several. Cost: one pass over their rows.
    static func merging(_ inputs: [LiveSegment]) -> Segment {
        var assembly = SegmentAssembly(inputs)
        for area in 0..<SegmentDraft.areas { assembly.take(area) }
        return Segment(rows: assembly.rows, starts: assembly.starts)
    }

    private mutating func take(_ area: Int) {
        for (index, input) in inputs.enumerated() {
            for row in input.segment.range(of: area) where !input.isDead(row) {
                if let chunk = adopted[index] {
                    rows.append(row, of: input.segment.rows, adoptedAt: chunk)
                } else {
                    rows.append(row, of: input.segment.rows)
                }
            }
        }
        starts.append(UInt32(rows.count))
    }
}
