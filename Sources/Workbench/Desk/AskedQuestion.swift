public import Foundation

/// A question that was asked, with what came of it. It lives in memory only, for as long as references count: the portal keeps no profiles.
public struct AskedQuestion: Sendable {
    /// One match with how it fits.
    public struct Match: Sendable {
        /// Its place in the answer, from 1; by this it is named in addresses, which never hold a reference.
        public let number: Int
        public let found: ProfileMatch
        public let fit: Fit
    }

    /// By which it is named in addresses: nobody can guess it.
    public let id: String
    public let form: QuestionForm
    public let question: WeighedQuestion
    public let askedAt: Date
    public let isMaximumReached: Bool
    /// `nil` where the exchange gives no report.
    public let sources: SourceSummary?
    /// Best fit first, then nearest.
    public let matches: [Match]
    /// The numbers that were put on the short-list, with a note.
    public internal(set) var shortList: [Int: String] = [:]
    /// The details that were fetched, by number.
    public internal(set) var details: [Int: ProfileDetail] = [:]
    /// What was told of a detail, by number.
    public internal(set) var outcomes: [Int: String] = [:]

    /// How many details one question may have (VUM-024; the exchange holds to it as well).
    public static let maximumDetails = 10

    /// How many details are left.
    public var detailsLeft: Int { max(0, Self.maximumDetails - details.count) }

    /// A match by its number.
    public func match(_ number: Int) -> Match? { matches.first { $0.number == number } }
}

extension AskedQuestion {
    /// The short-list, in the order of the ranking.
    public var chosen: [Match] { matches.filter { shortList[$0.number] != nil } }
}
