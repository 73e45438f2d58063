public import Governance

/// What the administration stands on: the registry as it is kept, and what watches and remembers.
public struct AdministrationPorts: Sendable {
    public var participants: any ParticipantStore
    public var admission: any AdmissionStore
    public var mandates: any MandateStore
    public var rules: any RuleStore
    public var measures: any MeasureStore
    public var pilots: any PilotStore
    public var items: any FollowedItemStore
    public var feed: any RegistryFeed
    /// The logs; without them there are no operations on them.
    public var logs: AdministrationLogs?
    public var signals: any MisuseSignalStore
    public var conformity: any ConformityTestStore
    /// The process data; where nothing gathers them there are no exports.
    public var processData: (any AdministrationProcessData)?

    /// All of one registry.
    public init(
        registry: some ParticipantStore & AdmissionStore & MandateStore & RuleStore & MeasureStore & PilotStore & FollowedItemStore
            & RegistryFeed & MisuseSignalStore & ConformityTestStore
    ) {
        participants = registry
        admission = registry
        mandates = registry
        rules = registry
        measures = registry
        pilots = registry
        items = registry
        feed = registry
        signals = registry
        conformity = registry
    }
}
