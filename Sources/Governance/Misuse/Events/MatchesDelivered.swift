public import FoundationEssentials
public import LabourDomain

/// The matches of one source in the answer to one question.
public struct MatchesDelivered: Hashable, Sendable {
    /// Which profiles were shown, in the form that the log has it.
    public enum Profiles: Hashable, Sendable {
        /// A keyed digest of (subject, source, record identifier) for each match, at most ``maximumDigests``; more are not looked at.
        ///
        /// The only form from which the watch itself can tell what is new to the asker. It keeps none of them.
        case digests([UInt64])
        /// The caller knows how many of them the asker had not seen before; more than the number of matches counts as that number.
        case new(Int)
        /// Nothing is known: all count as new.
        case unknown
    }

    /// Ten times what the standard lets a source give.
    public static let maximumDigests = 1_000

    public let questionID: String
    public let asker: OIN
    /// The controller of the source.
    public let source: OIN
    /// The number of matches.
    public let count: Int
    public let profiles: Profiles
    public let time: Date

    public init(questionID: String, asker: OIN, source: OIN, count: Int, profiles: Profiles, time: Date) {
        self.questionID = questionID
        self.asker = asker
        self.source = source
        self.count = min(Self.maximumDigests, max(0, count))
        self.profiles = profiles
        self.time = time
    }
}
