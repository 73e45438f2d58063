internal import FoundationEssentials
public import Governance
internal import LabourDomain

/// Who takes part, and under which rules, at the moment somebody asks: what the exchange decides with.
///
/// Either as a configuration file says it, for as long as the process runs, or as the registry says it now. A copy follows the same registry.
public struct Agreements: Sendable {
    private let registry: RegistryInForce
    /// `nil` where the registry names the sources as well.
    private let configured: SourceDirectory?

    /// Those of a configuration file. Refuses two sources of one controller, and names that the contract cannot carry.
    public init(configured registry: ParticipantRegistry, sources: [RegisteredSource]) throws(ExchangeError) {
        self.registry = RegistryInForce(registry.snapshot)
        configured = try SourceDirectory(sources)
    }

    /// Those of a registry, as they are kept up to date by a ``RegistryFollower``.
    public init(following registry: RegistryInForce) {
        self.registry = registry
        configured = nil
    }

    /// What counts now. Who decides more than once for one request reads it once.
    var current: RegistrySnapshot { registry.current }

    /// Everybody who can be asked about a subject at an instant.
    func sources(of subject: Subject, at instant: Date) -> [RegisteredSource] {
        if let configured { return configured.sources(of: subject) }
        return current.sources(for: subject, at: instant).map(RegisteredSource.init)
    }

    /// The source of this controller, where it can be asked about the subject at an instant.
    func source(_ controller: OIN, of subject: Subject, at instant: Date) -> RegisteredSource? {
        if let configured { return configured.source(controller, of: subject) }
        return current.source(controller, for: subject, at: instant).map(RegisteredSource.init)
    }
}

extension RegisteredSource {
    init(_ source: SourceInForce) {
        self.init(
            oin: source.oin, processor: source.connection.processor, sourceID: source.connection.sourceID, name: source.name,
            baseURL: source.connection.address.text, subjects: source.connection.subjects)
    }
}
