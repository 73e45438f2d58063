/// Finds one question that comes from many users or many parties, as when they share out what a single one may not have.
///
/// The same criteria, centre and radius. Colleagues ask the same now and then, and a popular occupation in the middle of a town is asked by
/// a few parties.
public struct SharedQuestion: Hashable, Sendable {
    /// Different users, over all parties, that are a finding; 3...16.
    public let users: Int
    /// Different parties that are a finding; 2...8.
    public let parties: Int
    /// Details asked with the same question under different identifiers that are a finding; 11 (one more than one question gives)...1,000.
    public let details: Int
    /// Hours over which is counted, from the first question; 1...720.
    public let window: Int

    /// A value outside its bounds becomes the nearest bound.
    public init(users: Int = 10, parties: Int = 6, details: Int = 50, window: Int = 24) {
        self.users = users.bounded(3...16)
        self.parties = parties.bounded(2...8)
        self.details = details.bounded(11...1_000)
        self.window = window.bounded(1...720)
    }

    func finding(users seen: Int, parties asking: Int) -> MisuseFinding? {
        if asking >= parties {
            return finding(asking, parties, "parties asked the same question", .notable)
        }
        return seen >= users ? finding(seen, users, "users asked the same question", .notable) : nil
    }

    func finding(details asked: Int) -> MisuseFinding? {
        asked >= details ? finding(asked, details, "details were asked with the same question, asked several times", .serious) : nil
    }

    private func finding(_ measured: Int, _ threshold: Int, _ what: String, _ base: MisuseSeverity) -> MisuseFinding {
        MisuseFinding(
            kind: .sharedQuestion, measured: measured, threshold: threshold, window: window, base: base,
            explanation: "\(measured) \(what) within \(window) hours; \(threshold) is the threshold.")
    }
}
