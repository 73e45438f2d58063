import Crypto
import Foundation
import Governance
import LabourDomain
import StrictJSON
import Synchronization
import Testing

@testable import SignIn

/// A portal beside a provider that is ours, at an instant that a test sets.
struct SignInBench {
    static let organisation = "00000001890000001000"

    let provider = FakeProvider()
    let flow: SignInFlow
    let clock = TestClock()

    init(assurance: [String] = []) async throws {
        let settings = try ProviderSettings(
            issuer: FakeProvider.issuer, clientID: FakeProvider.clientID, redirectURI: FakeProvider.redirectURI, assurance: assurance)
        let clock = clock
        flow = SignInFlow(
            provider: Provider(settings, port: provider, now: { clock.now }),
            assertion: try await ClientAssertion(privateKey: P256.Signing.PrivateKey().pemRepresentation, keyName: "portaal"),
            attempts: AttemptsInMemory(), mapping: ClaimMapping(organisations: [try OIN(Self.organisation)]), now: { clock.now },
            randomness: .system)
    }

    /// Begins a sign-in and gives the fields that went to the provider.
    func begin(renewing: Bool = false) async throws -> (fields: [String: String], secret: String) {
        let beginning = try await flow.begin(destination: "/vragen", renewing: renewing)
        let query = try #require(URLComponents(string: beginning.address)?.queryItems)
        return (Dictionary(query.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $0 + $1 }), beginning.browserSecret)
    }

    /// The claims of a token that is right.
    func claims(nonce: String) -> JSONObject {
        let second = Int64(clock.now.timeIntervalSince1970)
        return JSONObject([
            ("iss", .string(FakeProvider.issuer)), ("sub", "persoon-1"), ("aud", .string(FakeProvider.clientID)), ("nonce", .string(nonce)),
            ("iat", .integer(second)), ("exp", .integer(second + 60)), ("auth_time", .integer(second)), ("name", "Sanne Verzonnen"),
            ("organisation", .string(Self.organisation)), ("roles", ["mediator"]), ("acr", "midden"),
        ])
    }

    /// A whole sign-in in which the claims are changed in one place.
    func signIn(renewing: Bool = false, _ change: (inout JSONObject) -> Void = { _ in }) async throws -> SignedIn {
        let (fields, secret) = try await begin(renewing: renewing)
        var claims = claims(nonce: fields["nonce"] ?? "")
        change(&claims)
        provider.gives(provider.token(claims))
        return try await flow.complete([("code", "abc"), ("state", fields["state"] ?? "")], browserSecret: secret)
    }
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let instant = Mutex(Date(timeIntervalSince1970: 1_790_000_000))

    var now: Date { instant.withLock { $0 } }

    func move(_ seconds: TimeInterval) { instant.withLock { $0 += seconds } }
}
