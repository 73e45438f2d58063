import Database
import Foundation
import Governance
import HTTPServer
import LabourDomain
import Persistence

/// An administration, ready to run.
struct ComposedAdministration: Sendable {
    let listener: Listener
    let registry: SQLRegistry
    /// What it opened itself, to be closed at the end.
    let databases: [SQLiteDatabase]
}

/// Opens the registry, and puts the administration and its listener around it and the logs.
///
/// - Parameter configure: Adds what others gather: signals, process data. What is not added has no operations.
func makeAdministration(
    _ section: AdministrationSection, in context: NodeContext,
    onBound: @escaping @Sendable (Int) async -> Void, configure: (inout AdministrationPorts) -> Void = { _ in }
) async throws -> ComposedAdministration {
    let exchange = try section.identity.tls.check().oin
    let own = try SQLiteDatabase(path: section.registry)
    let registry = try await SQLRegistry(own)
    let log = try SQLiteDatabase(path: section.log)
    try await log.migrate(LogSchema.migrations)
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
        observability: context.observability(of: "administration") { .ready }, onBound: onBound)
    return ComposedAdministration(listener: listener, registry: registry, databases: [own, log])
}
