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
    let port: PeerSourcePort
    let database: SQLiteDatabase

    /// Answers until it is stopped, and then lets go of the connections to the sources.
    var service: RoleService {
        RoleService {
            do {
                try await listener.run()
            } catch {
                await port.shutdown()
                throw error
            }
            await port.shutdown()
            try database.close()
        }
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
    let ledger = try await SQLExchangeLedger(database)
    let registry = try ParticipantRegistry(exchange: role.oin, participants: role.participants, mandates: role.mandates)
    let sealer = ReferenceSealer(keys: try KeyFile.loadOrMake(role.keys))
    let name = "exchange \(role.oin)"
    let observability = context.observability(of: name) { .ready }
    let port = try PeerSourcePort(
        credentials: role.identity.credentials, readOIN: PeerIdentity.oin(fromDER:), limits: role.peerLimits,
        logger: context.logger(of: name))
    let service = try ExchangeService(
        configuration: role.limits, participants: registry, sources: role.sources,
        port: port, ledger: MeteredLedger(ledger, metrics: context.metrics),
        postcodes: KnownPostcodes(gazetteer: context.gazetteer), sealer: sealer, time: .continuous(now: { Date() }))
    let listener = try Listener.exchange(
        service, oin: role.oin, basePath: role.basePath, address: role.listen.address, tls: role.identity.tls, limits: role.listen.limits,
        observability: observability, onBound: onBound)
    return ComposedExchange(listener: listener, port: port, database: database)
}
