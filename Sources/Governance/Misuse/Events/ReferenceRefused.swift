public import FoundationEssentials

/// A reference to a profile that was offered and does not count.
public struct ReferenceRefused: Hashable, Sendable {
    /// What is wrong with it.
    public enum Reason: String, CaseIterable, Codable, Hashable, Sendable {
        /// It was given to another asker.
        case ofAnotherAsker = "of-another-asker"
        /// The exchange did not make it, or it was damaged on the way.
        case forged
        /// It has been valid.
        case expired
    }

    public let who: AskerIdentity
    public let reason: Reason
    public let time: Date

    public init(who: AskerIdentity, reason: Reason, time: Date) {
        self.who = who
        self.reason = reason
        self.time = time
    }
}
