/// How much of a time limit is used up, not counting pauses. A value: the moments are given.
struct Stopwatch {
    private let limit: Duration
    private var used: Duration = .zero
    private var runningSince: Duration?

    init(limit: Duration, startingAt moment: Duration) {
        self.limit = limit
        runningSince = moment
    }

    var isPaused: Bool { runningSince == nil }

    mutating func pause(at moment: Duration) {
        guard let since = runningSince.take() else { return }
        used += moment - since
    }

    mutating func resume(at moment: Duration) {
        if runningSince == nil { runningSince = moment }
    }

    /// Zero or less when the limit is reached.
    func remaining(at moment: Duration) -> Duration {
        limit - used - (runningSince.map { moment - $0 } ?? .zero)
    }
}
