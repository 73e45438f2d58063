/// Segments that are to become one.
struct SegmentMerge: Sendable {
    /// As they were when the merge was decided on.
    let inputs: [LiveSegment]

    /// Decides what to merge, largest first: from the first segment on that is not much larger than all after it together, so that each profile
    /// is moved a few times only; or one of which more than a quarter is dead. `nil` where all is well.
    init?(of segments: [LiveSegment]) {
        var after = 0
        var first: Int?
        for index in segments.indices.reversed() {
            if after > 0, after * 8 >= segments[index].segment.count { first = index }
            after += segments[index].segment.count
        }
        if let first {
            inputs = Array(segments[first...])
        } else if let wasteful = segments.first(where: { $0.deadCount * 4 > $0.segment.count }) {
            inputs = [wasteful]
        } else {
            return nil
        }
    }

    /// Does the work: one pass over the rows. To be run where nobody waits for it.
    @concurrent func run() async -> Segment { SegmentAssembly.merging(inputs) }
}
