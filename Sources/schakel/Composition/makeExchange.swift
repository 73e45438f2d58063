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
    let database: SQLiteDatabase
    let readiness: LedgerReadiness

    /// How long questions may take to be recorded when nobody asks or answers any more.
    private static let endingTime: Duration = .seconds(5)

    /// Answers until it is stopped, and then lets go of the connections to the sources and of the ledger.
    var running: RoleService {
        RoleService {
            do {
                try await listener.run()
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
        try database.close()
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
    let database = try SQLiteDatabase(path: role.ledger)
    // More than may wait by itself: the questions that may run at once can all come in one moment.
    let ledger = try await SQLExchangeLedger(
        database, limits: GroupLimits(waiting: max(GroupLimits().waiting, role.limits.concurrentQuestions)))
    let registry = try ParticipantRegistry(exchange: role.oin, participants: role.participants, mandates: role.mandates)
    let sealer = ReferenceSealer(keys: try KeyFile.loadOrMake(role.keys))
    let name = "exchange \(role.oin)"
    let readiness = LedgerReadiness { try await ledger.checkWritable() }
    let observability = context.observability(of: name) { await readiness.current() }
    let port = try PeerSourcePort(
        credentials: role.identity.credentials, readOIN: PeerIdentity.oin(fromDER:), limits: role.peerLimits)
    let service = try ExchangeService(
        configuration: role.limits, participants: registry, sources: role.sources,
        port: port, ledger: MeteredLedger(ledger, metrics: context.metrics),
        postcodes: KnownPostcodes(gazetteer: context.gazetteer), sealer: sealer, time: .continuous(now: { Date() }))
    let listener = try Listener.exchange(
        service, oin: role.oin, basePath: role.basePath, address: role.listen.address, tls: role.identity.tls, limits: role.listen.limits,
        observability: observability, onBound: onBound)
    return ComposedExchange(listener: listener, service: service, port: port, ledger: ledger, database: database, readiness: readiness)
}
