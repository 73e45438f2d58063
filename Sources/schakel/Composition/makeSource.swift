import Database
import Foundation
import HTTPServer
import LabourDomain
import Persistence
import ProfileSource
import ServiceLifecycle

/// A source, ready to run.
struct ComposedSource: Sendable {
    let role: SourceRole
    let catalogue: ProfileCatalogue
    let listener: Listener
    /// Keeps what is found in step with what is stored.
    let follower: CatalogueFollower
    let database: any Database
}

/// Opens the store of a source and puts the service and its listener around it. Profiles are read when the follower runs.
func makeSource(_ role: SourceRole, in context: NodeContext, onBound: @escaping @Sendable (Int) async -> Void) async throws
    -> ComposedSource
{
    let database = try await role.store.open()
    let store = try await SQLProfileStore(database)
    let catalogue = ProfileCatalogue(store: store, gazetteer: context.gazetteer)
    let configuration = try SourceConfiguration(
        controller: role.oin, processor: role.processor, exchange: role.exchange, maximumMatches: role.maximumMatches,
        maximumAgeInDays: role.maximumAgeDays, respectsTravelDistance: role.respectTravelDistance, audience: role.audience)
    let service = try SourceService(
        configuration: configuration, catalogue: catalogue, store: store, contactMoments: store, clock: { Date() })
    let name = "source \(role.oin)"
    let observability = context.observability(of: name) {
        service.isReady ? .ready : .notReady(reason: "profiles are being read")
    }
    let listener = try Listener.source(
        service, basePath: role.basePath, address: role.listen.address, tls: role.identity.tls, limits: role.listen.limits,
        observability: observability, onBound: onBound)
    let follower = CatalogueFollower(
        catalogue: catalogue, name: role.name, metrics: context.metrics, logger: context.logger(of: name))
    return ComposedSource(role: role, catalogue: catalogue, listener: listener, follower: follower, database: database)
}
