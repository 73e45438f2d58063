/// How much a watch remembers. What is over makes room for what is new, least lately used first; see ``MisuseWatch``.
public struct WatchCapacity: Hashable, Sendable {
    /// Askers, 1...100,000.
    public let askers: Int
    /// Users of one asker, 1...100,000.
    public let usersPerAsker: Int
    /// Sources of one asker, 1...10,000.
    public let sourcesPerAsker: Int
    /// Questions whose later events are told apart, 1...10,000,000.
    public let questions: Int
    /// Different criteria, areas, and questions of which is known who asks them, 1...10,000,000 of each.
    public let patterns: Int

    /// Bytes that the filters of profiles seen may take before they stop growing; each asker may have the two smallest at all times.
    public let filterBytes: Int

    /// A value outside its bounds becomes the nearest bound.
    public init(
        askers: Int = 10_000, usersPerAsker: Int = 256, sourcesPerAsker: Int = 64, questions: Int = 65_536, patterns: Int = 20_000,
        filterBytes: Int = 256 << 20
    ) {
        self.filterBytes = filterBytes.bounded(0...(1 << 40))
        self.askers = askers.bounded(1...100_000)
        self.usersPerAsker = usersPerAsker.bounded(1...100_000)
        self.sourcesPerAsker = sourcesPerAsker.bounded(1...10_000)
        self.questions = questions.bounded(1...10_000_000)
        self.patterns = patterns.bounded(1...10_000_000)
    }
}
