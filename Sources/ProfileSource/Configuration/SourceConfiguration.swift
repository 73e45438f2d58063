public import LabourDomain

/// Who a source serves, and how it answers.
public struct SourceConfiguration: Equatable, Sendable {
    /// The organisation whose profiles these are: the only receiver that is accepted.
    public let controller: OIN
    /// The organisation that runs this source, as in its certificate; equal to the controller where there is no processor.
    public let processor: OIN
    /// The exchange, the only peer that is let in.
    public let exchange: OIN
    /// The most matches in one answer; the standard's default is 100 (vum.md §4).
    public let maximumMatches: Int
    /// Profiles supplied longer ago are no longer published; absent: age does not count.
    public let maximumAgeInDays: Int?
    /// Whether the furthest a person wants to travel counts beside the question's radius (vum.md §2.4, finding 3).
    public let respectsTravelDistance: Bool
    /// Who may see the profiles.
    public let audience: SourceAudience

    /// Checks the bounds.
    public init(
        controller: OIN, processor: OIN, exchange: OIN, maximumMatches: Int = 100, maximumAgeInDays: Int? = nil,
        respectsTravelDistance: Bool = true, audience: SourceAudience = .everyone
    ) throws(ProfileSourceError) {
        guard (1...100_000).contains(maximumMatches) else { throw .invalidMaximum(got: maximumMatches) }
        if let maximumAgeInDays, !(1...36_500).contains(maximumAgeInDays) { throw .invalidAge(got: maximumAgeInDays) }
        self.controller = controller
        self.processor = processor
        self.exchange = exchange
        self.maximumMatches = maximumMatches
        self.maximumAgeInDays = maximumAgeInDays
        self.respectsTravelDistance = respectsTravelDistance
        self.audience = audience
    }
}

/// Who a source shows its profiles to.
public enum SourceAudience: String, CaseIterable, Codable, Sendable {
    /// Every admitted mediator.
    case everyone
    /// Only mediators that take part in SUWI; others get an empty answer (vum.md §1.5).
    case suwiOnly = "suwi-only"
}
