/// A published list of checks, which a report is about.
public struct AccreditationSuite: Sendable {
    public let name: String
    public let version: String
    public let checks: [Check]

    /// For sources.
    public static let source = AccreditationSuite(name: SourceSuite.name, version: SourceSuite.version, checks: SourceSuite.checks)
    /// For mediators.
    public static let mediator = AccreditationSuite(name: MediatorSuite.name, version: MediatorSuite.version, checks: MediatorSuite.checks)
}
