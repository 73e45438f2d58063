/// Finds who looks at many profiles and hardly chooses anybody, and users who look at more in an hour than one can.
///
/// A mediator looks in order to choose: some people of each answer, most of the time. Whoever collects has no use for that. So each new
/// profile adds one to a balance and each person chosen takes some off (``UnchosenViews``), for the asker, for each of its users, for each
/// source, and, over all parties, for the same criteria and the same area. Share of the market alone says nothing: a busy agency has
/// honestly seen more than one per cent within days.
public struct Harvest: Hashable, Sendable {
    /// New profiles that one chosen person accounts for; 1...1,000.
    public let profilesPerDetail: Int
    /// How far choosing many people can count ahead, in profiles; 0...10,000.
    public let credit: Int
    /// Profiles that a balance goes down each day by itself; 0...1,000.
    public let forgivenPerDay: Int
    /// The balance that is a finding.
    public let balance: MarketShare
    /// The balance of parties together that is a finding: lower, since their answers come at once.
    public let jointBalance: MarketShare
    /// The balance of one user that is a finding: higher, since some people look around more than their colleagues.
    public let userBalance: MarketShare
    /// The balance for the profiles of one source that is a finding, as a share of that source.
    public let sourceBalance: MarketShare
    /// The number of new profiles of one user in an hour that is a finding.
    public let userHour: MarketShare

    /// A value outside its bounds becomes the nearest bound.
    public init(
        profilesPerDetail: Int = 250, credit: Int = 350, forgivenPerDay: Int = 10,
        balance: MarketShare = MarketShare(0.0065, least: 400, most: 2_000),
        jointBalance: MarketShare = MarketShare(0.006, least: 400, most: 2_000),
        userBalance: MarketShare = MarketShare(0.0085, least: 400, most: 2_000),
        sourceBalance: MarketShare = MarketShare(0.008, least: 1_000, most: 2_000),
        userHour: MarketShare = MarketShare(0.0065, least: 600, most: 2_000)
    ) {
        self.profilesPerDetail = profilesPerDetail.bounded(1...1_000)
        self.credit = credit.bounded(0...10_000)
        self.forgivenPerDay = forgivenPerDay.bounded(0...1_000)
        self.balance = balance
        self.jointBalance = jointBalance
        self.userBalance = userBalance
        self.sourceBalance = sourceBalance
        self.userHour = userHour
    }

    func finding(balance measured: Int, of limit: MarketShare, market: Int, kind: MisuseKind = .harvest) -> MisuseFinding? {
        let threshold = limit.profiles(of: market)
        guard measured >= threshold else { return nil }
        let place = kind == .sourceHarvest ? "of this source's \(market) profiles" : "of \(market) profiles"
        let who = kind == .jointHarvest ? " Several parties take part, with the same criteria or the same area." : ""
        return MisuseFinding(
            kind: kind, measured: measured, threshold: threshold, window: nil, base: .serious,
            explanation: """
                \(measured) profiles \(place) were shown for the first time beyond what the people chosen account for \
                (\(profilesPerDetail) profiles each); \(threshold) is the threshold.\(who)
                """)
    }

    func finding(userHour measured: Int, market: Int) -> MisuseFinding? {
        let threshold = userHour.profiles(of: market)
        guard measured >= threshold else { return nil }
        return MisuseFinding(
            kind: .harvest, measured: measured, threshold: threshold, window: 1, base: .serious,
            explanation: "One user was shown \(measured) profiles in an hour, new to its organisation; \(threshold) is the threshold.")
    }
}

/// A number of profiles that goes with the size of what they are taken from.
public struct MarketShare: Hashable, Sendable {
    /// 0.0001...0.05 of all profiles.
    public let share: Double
    /// Never fewer profiles than this, 10...100,000: in a small market a single answer shows much of it.
    public let least: Int
    /// Never more than this, `least`...1,000,000: in a large market people do not look longer.
    public let most: Int

    /// A value outside its bounds becomes the nearest bound.
    public init(_ share: Double, least: Int, most: Int) {
        self.share = share.isNaN ? 0.0001 : share.bounded(0.0001...0.05)
        self.least = least.bounded(10...100_000)
        self.most = most.bounded(self.least...1_000_000)
    }

    /// The number for a market of this size.
    public func profiles(of market: Int) -> Int {
        Int(Double(max(0, min(market, 1_000_000_000))) * share).bounded(least...most)
    }
}

extension Comparable {
    /// This value, or the nearest bound where it lies outside.
    func bounded(_ range: ClosedRange<Self>) -> Self { min(range.upperBound, max(range.lowerBound, self)) }
}
