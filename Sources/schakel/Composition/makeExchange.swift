import Database
import Exchange
import Foundation
import Geography
import Governance
import HTTPServer
import LabourDomain
import PeerClient
import Persistence
import ServiceLifecycle

/// An exchange, ready to run.
struct ComposedExchange: Sendable {
    let listener: Listener
    let service: ExchangeService
    let port: PeerSourcePort
    let ledger: SQLExchangeLedger
    let database: any Database
    /// Whether it can record and its log is as it was signed, and it knows who takes part.
    let isReady: @Sendable () async -> Readiness
    /// Keeps up with the registry; `nil` where the configuration file says who takes part.
    let registry: RegistryWatch?
    /// Looks after the log of processing, which stands in the ledger.
    let keeper: LogKeeper
    /// Looks through that log for misuse; `nil` where nobody is there to be told.
    let sentry: MisuseSentry?

    /// How long questions may take to be recorded when nobody asks or answers any more.
    private static let endingTime: Duration = .seconds(5)

    /// Answers until it is stopped, and then lets go of the connections to the sources and of the ledger.
    var running: RoleService {
        RoleService {
            do {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { await keeper.run() }
                    if let sentry { group.addTask { try await sentry.run() } }
                    defer { group.cancelAll() }
                    try await listener.run()
                }
            } catch {
                try? await letGo()
                throw error
            }
            try await letGo()
        }
    }

    /// Without sources, questions under way end at once; how they ended is still to be recorded, so the ledger is closed last.
    private func letGo() async throws {
        await port.shutdown()
        await service.settled(within: Self.endingTime)
        await ledger.close()
        // What came since the last minute.
        await keeper.keep()
        try await database.close()
        try await registry?.close()
    }
}

/// The gazetteer, seen by the exchange as the list of postcode areas that exist.
struct KnownPostcodes: PostcodeDirectory {
    let gazetteer: Gazetteer

    func contains(_ area: PostcodeArea) -> Bool { gazetteer.contains(area) }
}

/// Opens the ledger and the keys of an exchange, and puts the service, its sources and its listener around them.
func makeExchange(
    _ role: ExchangeRole, in context: NodeContext, onBound: @escaping @Sendable (Int) async -> Void
) async throws -> ComposedExchange {
    let database = try await role.ledger.open()
    // More than may wait by itself: the questions that may run at once can all come in one moment.
    let name = "exchange \(role.oin)"
    let keys = try KeyFile.loadOrMake(role.keys)
    let ledger = try await SQLExchangeLedger(
        database, log: try LogOfExchange(keys), limits: GroupLimits(waiting: max(GroupLimits().waiting, role.limits.concurrentQuestions)))
    let (agreements, registry, signals) = try await makeAgreements(role, in: context)
    let keeper = LogKeeper(
        log: SQLLog(database, origin: LogOrigin(role.oin, .processing)),
        keys: try LogKeyFiles.loadOrMakeSigning(role.logSigningKeys, exchange: role.oin), logger: context.logger(of: name))
    // Before the first question: a log that is not as it was signed shows at once.
    await keeper.keep()
    let readiness = LedgerReadiness(log: keeper.health) { try await ledger.checkWritable() }
    let isReady: @Sendable () async -> Readiness = {
        if let registry, registry.readiness != .ready { return registry.readiness }
        return await readiness.current()
    }
    let observability = context.observability(of: name, readiness: isReady)
    let port = try PeerSourcePort(
        credentials: role.identity.credentials, readOIN: PeerIdentity.oin(fromDER:), limits: role.peerLimits)
    let service = try ExchangeService(
        configuration: role.limits, agreements: agreements, port: port, ledger: MeteredLedger(ledger, metrics: context.metrics),
        postcodes: KnownPostcodes(gazetteer: context.gazetteer), sealer: ReferenceSealer(keys: keys),
        marker: QuestionMarker(keys: keys), time: .continuous(now: { Date() }))
    let listener = try Listener.exchange(
        service, oin: role.oin, basePath: role.basePath, address: role.listen.address, tls: role.identity.tls, limits: role.listen.limits,
        observability: observability, onBound: onBound)
    let sentry = signals.flatMap { signals in
        role.misuse.isOn
            ? MisuseSentry(log: keeper.log, signals: signals, settings: role.misuse, logger: context.logger(of: name)) : nil
    }
    return ComposedExchange(
        listener: listener, service: service, port: port, ledger: ledger, database: database, isReady: isReady,
        registry: registry, keeper: keeper, sentry: sentry)
}
