public import LabourDomain

/// Keeps the registry that counts on this node up to date with the one that is kept. Whoever owns it calls `refresh` every half second or so;
/// a change made on any node then counts here within a second.
public struct RegistryFollower: Sendable {
    /// What counts on this node.
    public let inForce: RegistryInForce
    private let feed: any RegistryFeed
    private let standard: [RuleKind: RuleValue]

    /// Loads the registry for the first time; without it nothing can be decided. `standard` is what counts where nobody has ruled.
    public init(
        feed: any RegistryFeed, exchange: OIN, setting: ExchangeSetting, standard: [RuleKind: RuleValue] = [:]
    ) async throws {
        self.feed = feed
        self.standard = standard
        inForce = RegistryInForce(
            try await RegistrySnapshot(exchange: exchange, setting: setting, contents: feed.contents(), standard: standard))
    }

    /// Loads the registry again if it has changed. When this throws, what counted before goes on to count.
    /// - Returns: whether something else counts now.
    @discardableResult
    public func refresh() async throws -> Bool {
        let current = inForce.current
        guard try await feed.lastChange() > current.change else { return false }
        let contents = try await feed.contents()
        return inForce.replace(
            by: try RegistrySnapshot(exchange: current.exchange, setting: current.setting, contents: contents, standard: standard))
    }
}
