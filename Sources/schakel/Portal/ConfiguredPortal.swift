import Foundation
import Geography
import Governance
import HTTPServer
import LabourDomain
import Matching
import PeerClient
import SignIn
import WebPages
import Workbench

/// A portal as a configuration names it.
struct ConfiguredPortal: Sendable {
    let portal: Portal
    /// What it keeps; `nil` where nobody can sign in.
    let store: PortalStore?

    init(_ role: PortalRole, in context: NodeContext, status: @escaping @Sendable () async -> ChainStatus) async throws {
        guard let section = role.signIn else {
            store = nil
            portal = Portal(
                status: status, access: nil, workplace: nil, audit: nil, organisations: [:], origin: nil, isPilot: false, now: { Date() })
            return
        }
        let store = try await PortalStore(section.store)
        let flow = try await Self.flow(section, role.organisations, store, context)
        let sessions = Sessions(store.portal, limits: section.limits, now: { Date() }, randomness: .system)
        portal = Portal(
            status: status, access: Portal.Access(sessions: sessions, flow: { flow }),
            workplace: try Self.workplace(role.organisations, in: context), audit: store.audit,
            organisations: Dictionary(role.organisations.map { ($0.oin, $0.name) }, uniquingKeysWith: { first, _ in first }),
            origin: section.address, isPilot: false, now: { Date() })
        self.store = store
    }

    private static func flow(
        _ section: PortalSignIn, _ organisations: [PortalOrganisation], _ store: PortalStore, _ context: NodeContext
    ) async throws -> SignInFlow {
        let key = try ReadableFile.bytes(of: section.privateKey, atMost: 64 << 10)
        let client = ProviderClient(logger: context.logger(of: "portal"))
        return SignInFlow(
            provider: Provider(try section.settings, port: client, now: { Date() }),
            assertion: try await ClientAssertion(privateKey: String(decoding: key, as: UTF8.self), keyName: section.keyName),
            attempts: store.portal,
            mapping: ClaimMapping(
                organisation: section.organisationClaim, roles: section.rolesClaim, name: section.nameClaim, roleValues: section.roles,
                organisations: Set(organisations.map(\.oin))), now: { Date() }, randomness: .system)
    }

    /// Each organisation asks with its own certificate.
    private static func workplace(_ organisations: [PortalOrganisation], in context: NodeContext) throws -> Portal.Workplace {
        var mediators: [OIN: Mediator] = [:]
        for organisation in organisations {
            let client = try ExchangeClient(
                baseURL: organisation.address, exchange: organisation.exchange, mediator: organisation.oin,
                credentials: organisation.identity.credentials, readOIN: PeerIdentity.oin(fromDER:), logger: context.logger(of: "portal"))
            mediators[organisation.oin] = Mediator(exchange: client, gazetteer: context.gazetteer)
        }
        let questions = QuestionDesk(
            mediator: { [mediators] oin in
                guard let mediator = mediators[oin] else { throw WorkbenchError.notAccepted }
                return mediator
            }, now: { Date() }, randomness: .system)
        return Portal.Workplace(
            questions: questions, reader: QuestionReader(gazetteer: context.gazetteer, register: try OccupationRegister.starter()))
    }
}

extension PortalSignIn {
    fileprivate var limits: SessionLimits {
        SessionLimits(
            idle: TimeInterval(idleMinutes * 60), absolute: TimeInterval(hours * 3_600), warning: SessionLimits.standard.warning,
            fresh: SessionLimits.standard.fresh)
    }
}
