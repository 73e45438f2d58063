import Accreditation
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
    let tester: ConformityTester

    /// Answers until it is stopped.
    var running: RoleService {
        RoleService {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await keeper.run() }
                group.addTask { await tester.run() }
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
/// - Parameter neighbour: The exchange of the same process: where the administration does not say otherwise, it is about this one.
func makeAdministration(
    _ section: AdministrationSection, beside neighbour: ExchangeRole?, in context: NodeContext,
    onBound: @escaping @Sendable (Int) async -> Void
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
    var databases = [own, log]
    if let location = section.ledger ?? neighbour?.ledger {
        let ledger = try await location.open()
        databases.append(ledger)
        // Of its exchange, which brings it up to date; here it may be there before that.
        try await ledger.migrate(LedgerSchema.migrations)
        let processing = SQLLog(ledger, origin: LogOrigin(exchange, .processing))
        ports.processData = UsageOfExchange(usage: LedgerUsage(ledger: ledger, log: processing, registry: registry))
        if let keys = section.keys ?? neighbour?.keys {
            ports.logs = AdministrationLogs(
                processing: ReadLog(log: processing), audit: ReadLog(log: keeper.log),
                pseudonymiser: SubjectPseudonymiser(keys: try KeyFile.loadOrMake(keys)))
        }
    }
    let administration = Administration(
        ports: ports, access: section.access, audit: LogOfAdministration(log), rate: section.rate, address: section.address,
        contact: section.contact, now: { Date() })
    let listener = try Listener.administration(
        administration, address: section.listen.address, tls: section.identity.tls, limits: section.listen.limits,
        observability: context.observability(of: "administration") { keeper.health.readiness }, onBound: onBound)
    let tester = ConformityTester(
        registry: registry, exchange: exchange, identity: section.identity,
        refused: ProbeCaller.refused(in: section.refusedCertificates, authority: section.identity.certificateAuthority),
        logger: context.logger(of: "administration"))
    return ComposedAdministration(listener: listener, registry: registry, databases: databases, keeper: keeper, tester: tester)
}
