import Foundation
import Governance
import HTTPServer
import LabourDomain
import PeerClient
import SignIn

/// Signing in at the pilot: at a provider of its own, with people who do not exist. Where it is, is known once the portal listens.
actor PilotSignIn {
    private let parties: PilotParties
    private let store: PortalStore
    private let port: Announcement<Int>
    private let client: ProviderClient
    private var parts: (flow: SignInFlow, provider: DevelopmentProvider)?

    private static let clientID = "schakel-pilot"

    init(parties: PilotParties, store: PortalStore, port: Announcement<Int>, client: ProviderClient) {
        self.parties = parties
        self.store = store
        self.port = port
        self.client = client
    }

    func flow() async throws -> SignInFlow { try await made().flow }
    func provider() async throws -> DevelopmentProvider { try await made().provider }

    private func made() async throws -> (flow: SignInFlow, provider: DevelopmentProvider) {
        if let parts { return parts }
        let base = "http://\(PilotConfiguration.name):\(try await port.value())"
        // Meanwhile another request may have made them: there is one provider, which knows the codes that it gave.
        if let parts { return parts }
        let key = ClientKey.new(), back = base + "/aanmelden/terug"
        let issuer = base + DevelopmentProvider.path
        let people = parties.people
        let made = try await Self.make(people, key, issuer, back, store, client)
        if let parts { return parts }
        parts = made
        return made
    }

    private static func make(
        _ people: [InventedPerson], _ key: ClientKey, _ issuer: String, _ back: String, _ store: PortalStore, _ client: ProviderClient
    ) async throws -> (SignInFlow, DevelopmentProvider) {
        let provider = try await DevelopmentProvider(
            issuer: issuer, clientID: clientID, redirectURI: back, clientKey: key.publicKey, people: people, now: { Date() },
            randomness: .system)
        let settings = try ProviderSettings(issuer: issuer, clientID: clientID, redirectURI: back)
        let flow = SignInFlow(
            provider: Provider(settings, port: client, now: { Date() }),
            assertion: try await ClientAssertion(privateKey: key.privateKey, keyName: "portal"), attempts: store.portal,
            mapping: ClaimMapping(organisations: Set(people.map(\.organisation))), now: { Date() }, randomness: .system)
        return (flow, provider)
    }
}

extension PilotParties {
    /// Somebody for each role.
    var people: [InventedPerson] {
        let source = sources.first?.party.oin ?? mediator.oin
        return [
            InventedPerson(subject: "sanne", name: "Sanne de Wit", organisation: mediator.oin, role: .mediator),
            InventedPerson(subject: "noor", name: "Noor Bakker", organisation: source, role: .participant),
            InventedPerson(subject: "bram", name: "Bram Visser", organisation: exchange.oin, role: .schemeManager),
            InventedPerson(subject: "imran", name: "Imran Yildiz", organisation: exchange.oin, role: .auditor),
        ]
    }

    /// The names of all organisations.
    var names: [OIN: String] {
        Dictionary(([exchange, mediator] + sources.map(\.party)).map { ($0.oin, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
