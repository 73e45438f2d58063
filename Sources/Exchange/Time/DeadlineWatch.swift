/// Looks after many time limits with one timer: it sleeps until the earliest can be reached, and looks again.
struct DeadlineWatch: Sendable {
    private let deadlines: [Deadline]
    private let time: ExchangeTime

    init(_ deadlines: [Deadline], time: ExchangeTime) {
        self.deadlines = deadlines
        self.time = time
    }

    /// Tells the position of each one that is reached. Returns when all are reached or ended, or the task is cancelled.
    func run(onReached: (Int) -> Void) async {
        while true {
            var earliest: Duration?
            for (position, deadline) in deadlines.enumerated() {
                switch deadline.look() {
                case .ended: continue
                case .reached: onReached(position)
                case .open(let rest): earliest = min(earliest ?? rest, rest)
                }
            }
            guard let earliest, (try? await time.sleep(earliest)) != nil else { return }
        }
    }
}
