public import LabourDomain

/// How many profiles there are, as far as answers have shown: sources do not tell, and the standard has no question for it.
///
/// It is what was seen of each source since counting began, so it is too small at first. A market that is thought too small makes detectors
/// more alert, down to the least numbers that they have (``MarketShare/least``); who knows the size can say so.
public struct SeenMarket: Sendable {
    /// Sources that are told apart; those of others count together.
    static let maximumSources = 10_000

    private let known: [OIN: Int]
    private var seen: [OIN: DistinctProfiles] = [:]
    private var last = MarketSize(sources: [:])
    private var sinceLast = 0

    /// - Parameter known: The sizes of sources that somebody has told; what is seen beyond them counts too.
    public init(known: [OIN: Int] = [:]) {
        self.known = known
        last = MarketSize(sources: known)
    }

    /// Takes what an answer showed; a new size, where it is time for one.
    public mutating func observe(_ event: MisuseEvent) -> MarketSize? {
        guard case .matchesDelivered(let matches) = event, case .digests(let digests) = matches.profiles,
            seen[matches.source] != nil || seen.count < Self.maximumSources
        else { return nil }
        for digest in digests { seen[matches.source, default: DistinctProfiles()].add(digest) }
        sinceLast += digests.count
        // Often at first and seldom later: a count goes over all registers.
        guard sinceLast > 1_000 + last.total / 10 else { return nil }
        sinceLast = 0
        last = MarketSize(sources: known.merging(seen.mapValues { $0.count }) { max($0, $1) })
        return last
    }
}
