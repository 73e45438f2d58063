/// How a node follows the registry: it asks for what has changed since the number that it has, and loads everything anew when something has.
public protocol RegistryFeed: Sendable {
    /// The number of the last change; 0 where nothing was ever changed. Numbers become visible in their order. Cheap: one row.
    func lastChange() async throws -> Int64

    /// The changes after this number, at most `limit`, in order.
    func changes(since number: Int64, limit: Int) async throws -> [RegistryChange]

    /// Everything that decides, from one consistent state.
    func contents() async throws -> RegistryContents
}

/// One line of the history of the registry.
public struct RegistryChange: Hashable, Sendable {
    /// Ascending over the whole registry, without gaps.
    public let number: Int64
    public let kind: ChangeKind
    /// Which one: an OIN, or the number of an entry.
    public let subject: String
    /// What was done with it, in the words of its kind.
    public let what: String
    public let authorship: Authorship

    public init(number: Int64, kind: ChangeKind, subject: String, what: String, authorship: Authorship) {
        self.number = number
        self.kind = kind
        self.subject = subject
        self.what = what
        self.authorship = authorship
    }
}

/// What a change was about.
public enum ChangeKind: String, CaseIterable, Codable, Hashable, Sendable {
    case participant, standing, mandate, evidence, conditions, rule, measure, pilot
    case followedItem = "followed-item"
}
