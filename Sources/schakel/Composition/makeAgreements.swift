import Database
import Exchange
import Governance
import Persistence

/// Who takes part in an exchange: as its configuration lists it, or as the stored registry says it, with what keeps up with that.
func makeAgreements(_ role: ExchangeRole, in context: NodeContext) async throws -> (Agreements, RegistryWatch?, SQLRegistry?) {
    guard let location = role.registry else {
        let listed = try ParticipantRegistry(
            exchange: role.oin, participants: role.participants, mandates: role.mandates, data: role.setting.data)
        return (try Agreements(configured: listed, sources: role.sources), nil, nil)
    }
    let database = try await location.open()
    let registry = try await SQLRegistry(database)
    let follower = try await RegistryFollower(feed: registry, exchange: role.oin, setting: role.setting)
    let watch = RegistryWatch(follower, in: database, logger: context.logger(of: "exchange \(role.oin)"))
    return (Agreements(following: follower.inForce), watch, registry)
}
