internal import FoundationEssentials

/// How many new profiles were shown beyond what choosing people explains: a running sum that grows with each new profile and falls with
/// each person whose detail was delivered (Page's CUSUM, 1954). It does not depend on speed: who looks slowly and never chooses ends up at
/// the same number.
struct UnchosenViews: Sendable {
    /// Below zero where more was chosen than shown.
    private(set) var profiles: Int32 = 0
    private var day: Int32 = 0

    /// New profiles were shown; the balance after that.
    mutating func show(_ count: Int, at now: Date, by rule: Harvest) -> Int {
        let today = Int32(now.timeIntervalSince1970 / 86_400)
        if today > day {
            let forgiven = Int64(today - day) * Int64(rule.forgivenPerDay)
            if profiles > 0 { profiles = Int32(max(0, Int64(profiles) - forgiven)) }
            day = today
        }
        profiles = min(100_000_000, profiles + Int32(count))
        return Int(profiles)
    }

    /// A person was chosen.
    mutating func choose(by rule: Harvest) {
        profiles = max(Int32(-rule.credit), profiles - Int32(rule.profilesPerDetail))
    }
}
