import Crypto
import Foundation
import Governance
import LabourDomain
import Testing

@testable import SignIn

/// The development provider called without a network.
private struct DirectPort: ProviderPort {
    let provider: DevelopmentProvider

    func get(_ address: String) async throws -> ProviderAnswer {
        ProviderAnswer(status: 200, body: address.hasSuffix("/keys") ? provider.keys : provider.metadata)
    }

    func post(_ fields: [(name: String, value: String)], to address: String) async throws -> ProviderAnswer {
        await provider.token(fields)
    }
}

@Suite("The development provider")
struct DevelopmentProviderTests {
    static let issuer = "http://127.0.0.1:8080/proef"
    let clock = TestClock()
    let provider: DevelopmentProvider
    let flow: SignInFlow

    init() async throws {
        let clock = clock
        let key = P256.Signing.PrivateKey()
        let organisation = try OIN(SignInBench.organisation)
        provider = try await DevelopmentProvider(
            issuer: Self.issuer, clientID: "portaal", redirectURI: "http://127.0.0.1:8080/terug",
            clientKey: key.publicKey.pemRepresentation,
            people: [InventedPerson(subject: "sanne", name: "Sanne Verzonnen", organisation: organisation, role: .mediator)],
            now: { clock.now }, randomness: .system)
        let settings = try ProviderSettings(issuer: Self.issuer, clientID: "portaal", redirectURI: "http://127.0.0.1:8080/terug")
        flow = SignInFlow(
            provider: Provider(settings, port: DirectPort(provider: provider), now: { clock.now }),
            assertion: try await ClientAssertion(privateKey: key.pemRepresentation, keyName: "portaal"), attempts: AttemptsInMemory(),
            mapping: ClaimMapping(organisations: [organisation]), now: { clock.now }, randomness: .system)
    }

    private func fields(_ address: String) -> [(name: String, value: String)] {
        (URLComponents(string: address)?.queryItems ?? []).map { ($0.name, $0.value ?? "") }
    }

    @Test func somebodyWhoDoesNotExistSignsIn() async throws {
        let beginning = try await flow.begin(destination: "/vragen")
        let request = try #require(provider.request(fields(beginning.address)))
        let back = try #require(await provider.grant(request, to: "sanne"))
        let signedIn = try await flow.complete(fields(back), browserSecret: beginning.browserSecret)
        #expect(signedIn.person.name == "Sanne Verzonnen")
        #expect(signedIn.person.roles == [.mediator])
        let other = await provider.grant(request, to: "iemand anders")
        #expect(other == nil)
    }

    @Test func aRequestOfAnotherPortalIsNotAnswered() async throws {
        let beginning = try await flow.begin(destination: "/vragen")
        for (name, value) in [
            ("redirect_uri", "http://kwaad.example"), ("client_id", "ander"), ("code_challenge_method", "plain"), ("scope", "profile"),
            ("response_type", "token"),
        ] {
            let changed = fields(beginning.address).map { $0.name == name ? (name: name, value: value) : $0 }
            #expect(provider.request(changed) == nil)
        }
    }

    @Test func aCodeCountsOnceAndForAMinute() async throws {
        let beginning = try await flow.begin(destination: "/")
        let request = try #require(provider.request(fields(beginning.address)))
        let back = try #require(await provider.grant(request, to: "sanne"))
        clock.move(60)
        await #expect(throws: SignInError.providerRefused(status: 400, code: "invalid_grant")) {
            _ = try await flow.complete(fields(back), browserSecret: beginning.browserSecret)
        }
    }

    @Test func onlyThePortalGetsTokens() async throws {
        let refused = await provider.token([("client_id", "portaal"), ("grant_type", "authorization_code"), ("code", "x")])
        #expect(refused.status == 401)
    }
}
