/// One request: its number, from when its latency counts, and whether it is measured or belongs to the warm-up.
struct LoadTurn: Hashable {
    let number: Int
    /// Nanoseconds since the start of the run.
    let start: Int
    let isMeasured: Bool
}

/// Which request comes when. Times are nanoseconds since the start of the run, and are passed in.
///
/// In an open loop request `k` belongs to the time `k / rate`, and its latency counts from there, also when it could not be sent then: a server
/// that is slow cannot slow down those who ask it, and must not look better because the instrument waited (coordinated omission). So all that
/// has to be remembered of the requests that wait is how many were taken.
struct LoadSchedule {
    /// Nanoseconds between two starts; `nil` in a closed loop, where everybody who is free may start.
    private let interval: Double?
    private let warmUp: Int
    private var end: Int
    /// Requests of the whole run; `nil` in a closed loop.
    private let total: Int?
    private var taken = 0
    /// Requests that belong to the measured time.
    private(set) var planned: Int

    init(_ plan: LoadPlan) {
        warmUp = plan.warmUp.nanoseconds
        end = warmUp + plan.time.nanoseconds
        planned = 0
        switch plan.pace {
        case .closed:
            interval = nil
            total = nil
        case .rate(let rate):
            let interval = 1e9 / rate
            self.interval = interval
            total = Self.starts(before: end, interval)
            planned = Self.starts(before: end, interval) - Self.starts(before: warmUp, interval)
        }
    }

    /// Takes the next request whose time has come.
    mutating func take(at now: Int) -> LoadTurn? {
        guard waiting(at: now) > 0 else { return nil }
        defer { taken += 1 }
        guard let interval else {
            if now >= warmUp { planned += 1 }
            return LoadTurn(number: taken, start: now, isMeasured: now >= warmUp)
        }
        let start = Self.start(of: taken, interval)
        return LoadTurn(number: taken, start: start, isMeasured: start >= warmUp)
    }

    /// The requests whose time has come and that nobody took. In a closed loop as many as there are connections.
    func waiting(at now: Int) -> Int {
        guard let interval, let total else { return now < end ? .max : 0 }
        return min(total, Self.starts(before: now + 1, interval)) - taken
    }

    /// The time of the longest waiting request, or of the next one; `nil` in a closed loop, and when there are no more.
    var nextStart: Int? {
        guard let interval, let total, taken < total else { return nil }
        return Self.start(of: taken, interval)
    }

    /// The first start after this time.
    func start(after now: Int) -> Int? {
        guard let interval, let total else { return nil }
        let next = Self.starts(before: now + 1, interval)
        return next < total ? Self.start(of: next, interval) : nil
    }

    /// Whether every request was taken.
    func isOver(at now: Int) -> Bool {
        total.map { taken == $0 } ?? (now >= end)
    }

    private static func start(of number: Int, _ interval: Double) -> Int { Int(Double(number) * interval) }

    /// How many requests have a start before this time. Corrected by one, because a division can round to either side.
    private static func starts(before time: Int, _ interval: Double) -> Int {
        guard time > 0 else { return 0 }
        var number = Int(Double(time) / interval)
        while number > 0, start(of: number - 1, interval) >= time { number -= 1 }
        while start(of: number, interval) < time { number += 1 }
        return number
    }
}
