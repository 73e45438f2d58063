public import LabourDomain

/// How many profiles there are, of each source and in all; from what sources report, as of the day of the events.
public struct MarketSize: Hashable, Sendable {
    /// All profiles.
    public let total: Int
    private let sources: [OIN: Int]

    /// A negative size counts as 0.
    public init(sources: [OIN: Int]) {
        self.sources = sources.mapValues { max(0, min($0, 1_000_000_000)) }
        total = self.sources.values.reduce(0, +)
    }

    /// The profiles of a source; 0 where it is unknown.
    public func profiles(of source: OIN) -> Int { sources[source] ?? 0 }
}
