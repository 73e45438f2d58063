/// Finds an asker that sees far more new profiles in a day than on the days before: a user in a large organisation, or one with many names,
/// who chooses enough people to look honest.
///
/// Compared with the median of its own last twenty active days, and with how far those lie from it (median absolute deviation), which a
/// Monday or a job fair hardly moves. Says nothing until there are some days.
public struct UnlikeItsPast: Hashable, Sendable {
    /// Active days before anything is compared; 3...20.
    public let activeDays: Int
    /// Times the median that are a finding; 1.5...100.
    public let times: Double
    /// Deviations above the median, of a normal distribution's standard deviation each, that are a finding as well; 3...100.
    public let deviations: Double
    /// Never a finding below this number of new profiles in a day; 50...1,000,000.
    public let least: Int

    /// A value outside its bounds becomes the nearest bound.
    public init(activeDays: Int = 8, times: Double = 5, deviations: Double = 10, least: Int = 1_000) {
        self.activeDays = activeDays.bounded(3...OwnHistory.days)
        self.times = times.isNaN ? 1.5 : times.bounded(1.5...100)
        self.deviations = deviations.isNaN ? 3 : deviations.bounded(3...100)
        self.least = least.bounded(50...1_000_000)
    }

    func finding(_ history: OwnHistory) -> MisuseFinding? {
        guard history.activeDays >= activeDays, history.today >= least else { return nil }
        let median = Double(history.median)
        // 1.4826 MAD is the standard deviation of a normal distribution.
        let threshold = Int(max(Double(least), median * times, median + deviations * 1.4826 * Double(history.deviation)))
        guard history.today >= threshold else { return nil }
        return MisuseFinding(
            kind: .unlikeItsPast, measured: history.today, threshold: threshold, window: 24, base: .notable,
            explanation: """
                \(history.today) profiles were shown for the first time today; the median of the last \(history.activeDays) active days is \
                \(history.median). \(threshold) is the threshold.
                """)
    }
}
