import Database
import Foundation
import Governance
import HTTPServer
import LabourDomain
import Persistence
import ServiceLifecycle

/// An administration, ready to run.
struct ComposedAdministration: Sendable {
    let listener: Listener
    let registry: SQLRegistry
    /// What it opened itself, to be closed at the end.
    let databases: [any Database]
    /// Looks after the audit log.
    let keeper: LogKeeper

    /// Answers until it is stopped.
    var running: RoleService {
        RoleService {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await keeper.run() }
                defer { group.cancelAll() }
                try await listener.run()
            }
            // What came since the last minute.
            await keeper.keep()
        }
    }
}

/// Opens the registry, and puts the administration and its listener around it and the logs.
///
/// - Parameter configure: Adds what others gather: signals, process data. What is not added has no operations.
func makeAdministration(
    _ section: AdministrationSection, in context: NodeContext,
    onBound: @escaping @Sendable (Int) async -> Void, configure: (inout AdministrationPorts) -> Void = { _ in }
) async throws -> ComposedAdministration {
    let exchange = try section.identity.tls.check().oin
    let own = try await section.registry.open()
    let registry = try await SQLRegistry(own)
    let log = try await section.log.open()
    try await log.migrate(LogSchema.migrations)
    let keeper = LogKeeper(
        log: SQLLog(log, origin: LogOrigin(exchange, .audit)),
        keys: try LogKeyFiles.loadOrMakeSigning(section.signingKeys, exchange: exchange),
        logger: context.logger(of: "administration"))
    await keeper.keep()
    var ports = AdministrationPorts(registry: registry)
    if let keys = section.keys {
        ports.logs = AdministrationLogs(
            processing: ReadLog(log: SQLLog(log, origin: LogOrigin(exchange, .processing))),
            audit: ReadLog(log: SQLLog(log, origin: LogOrigin(exchange, .audit))),
            pseudonymiser: SubjectPseudonymiser(keys: try KeyFile.loadOrMake(keys)))
    }
    configure(&ports)
    let administration = Administration(
        ports: ports, access: section.access, audit: LogOfAdministration(log), rate: section.rate, address: section.address,
        contact: section.contact, now: { Date() })
    let listener = try Listener.administration(
        administration, address: section.listen.address, tls: section.identity.tls, limits: section.listen.limits,
        observability: context.observability(of: "administration") { keeper.health.readiness }, onBound: onBound)
    return ComposedAdministration(listener: listener, registry: registry, databases: [own, log], keeper: keeper)
}
