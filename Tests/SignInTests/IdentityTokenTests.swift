import Crypto
import Foundation
import StrictJSON
import Testing

@testable import SignIn

@Suite("Identity tokens")
struct IdentityTokenTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let error: SignInError
        let change: @Sendable (inout JSONObject) -> Void

        init(_ name: String, _ fault: TokenFault, _ change: @escaping @Sendable (inout JSONObject) -> Void) {
            self.init(name, .tokenRefused(fault), change)
        }

        init(_ name: String, _ error: SignInError, _ change: @escaping @Sendable (inout JSONObject) -> Void) {
            testDescription = name
            self.error = error
            self.change = change
        }
    }

    static let second: Int64 = 1_790_000_000

    static let changes: [Change] = [
        Change("of another issuer", .claim("iss")) { $0["iss"] = "https://ander.example" },
        Change("without issuer", .claim("iss")) { $0["iss"] = nil },
        Change("for another client", .claim("aud")) { $0["aud"] = "ander" },
        Change("for nobody", .claim("aud")) { $0["aud"] = .array([]) },
        Change("for several, not saying for whom", .claim("azp")) { $0["aud"] = .array([.string(FakeProvider.clientID), "ander"]) },
        Change("authorised for another", .claim("azp")) { $0["azp"] = "ander" },
        Change("of another sign-in", .claim("nonce")) { $0["nonce"] = "ander" },
        Change("without nonce", .claim("nonce")) { $0["nonce"] = nil },
        Change("without subject", .claim("sub")) { $0["sub"] = nil },
        Change("with an endless subject", .claim("sub")) { $0["sub"] = .string(String(repeating: "x", count: 256)) },
        Change("that has expired", .expired) { $0["exp"] = .integer(second - 31) },
        Change("without an end", .claim("exp")) { $0["exp"] = nil },
        Change("with an end that is no number", .claim("exp")) { $0["exp"] = "morgen" },
        Change("with an end that no clock reaches", .claim("exp")) { $0["exp"] = .number(1e300) },
        Change("that lives for a day", .claim("exp")) { $0["exp"] = .integer(second + 86_400) },
        Change("made later than now", .notYetValid) { $0["iat"] = .integer(second + 31) },
        Change("without a beginning", .claim("iat")) { $0["iat"] = nil },
        Change("valid from later than now", .notYetValid) { $0["nbf"] = .integer(second + 31) },
        Change("signed in later than now", .notYetValid) { $0["auth_time"] = .integer(second + 31) },
        Change("less sure than asked", .assurance) { $0["acr"] = "geen" },
        Change("not saying how sure", .assurance) { $0["acr"] = nil },
        Change("without organisation", .noAccess(.noOrganisation)) { $0["organisation"] = nil },
        Change("with a number that is no organisation", .noAccess(.noOrganisation)) { $0["organisation"] = "12" },
        Change("of an organisation from elsewhere", .noAccess(.unknownOrganisation)) { $0["organisation"] = "00000001890000009000" },
        Change("without roles", .noAccess(.noRole)) { $0["roles"] = nil },
        Change("with roles from elsewhere", .noAccess(.noRole)) { $0["roles"] = ["koning"] },
    ]

    @Test(arguments: changes)
    func aTokenIsRefused(_ change: Change) async throws {
        let bench = try await SignInBench(assurance: ["laag", "midden"])
        await #expect(throws: change.error) { _ = try await bench.signIn(change.change) }
        _ = try await bench.signIn()
    }

    @Test func aTokenWithSeveralAudiencesCountsWhenItIsForUs() async throws {
        let bench = try await SignInBench()
        let signedIn = try await bench.signIn {
            $0["aud"] = .array(["ander", .string(FakeProvider.clientID)])
            $0["azp"] = .string(FakeProvider.clientID)
        }
        #expect(signedIn.person.roles == [.mediator])
    }

    /// What comes of a token that is made in another way than it should.
    private func outcome(_ make: (FakeProvider, JSONObject) -> String) async throws -> SignInError? {
        let bench = try await SignInBench()
        let (fields, secret) = try await bench.begin()
        bench.provider.gives(make(bench.provider, bench.claims(nonce: fields["nonce"] ?? "")))
        do {
            _ = try await bench.flow.complete([("code", "abc"), ("state", fields["state"] ?? "")], browserSecret: secret)
            return nil
        } catch {
            return error as? SignInError
        }
    }

    @Test func onlyASignatureOfTheProviderCounts() async throws {
        let other = try await outcome { $0.token($1, key: P256.Signing.PrivateKey()) }
        #expect(other == .tokenRefused(.signature))
        let none = try await outcome { provider, claims in
            let token = provider.token(claims, header: JSONObject([("alg", "none"), ("kid", "een")]))
            return token.prefix(through: token.lastIndex(of: ".") ?? token.startIndex) + "AA"
        }
        #expect(none == .tokenRefused(.algorithm))
        let shared = try await outcome { $0.token($1, header: JSONObject([("alg", "HS256"), ("kid", "een")])) }
        #expect(shared == .tokenRefused(.algorithm))
        let confused = try await outcome { $0.token($1, header: JSONObject([("alg", "RS256"), ("kid", "een")])) }
        #expect(confused == .tokenRefused(.signature))
        let unknown = try await outcome { $0.token($1, header: JSONObject([("alg", "ES256"), ("kid", "twee")])) }
        #expect(unknown == .tokenRefused(.unknownKey))
        let nameless = try await outcome { $0.token($1, header: JSONObject([("alg", "ES256")])) }
        #expect(nameless == .tokenRefused(.unknownKey))
        let critical = try await outcome { $0.token($1, header: JSONObject([("alg", "ES256"), ("kid", "een"), ("crit", ["x"])])) }
        #expect(critical == .tokenRefused(.malformed))
    }

    @Test func aTokenThatWasChangedAfterwardsIsRefused() async throws {
        let changed = try await outcome { provider, claims in
            var claims = claims
            let parts = provider.token(claims).split(separator: ".")
            claims["roles"] = ["auditor"]
            let other = provider.token(claims).split(separator: ".")
            return [parts[0], other[1], parts[2]].joined(separator: ".")
        }
        #expect(changed == .tokenRefused(.signature))
    }

    @Test(arguments: [
        "", "a.b", "a.b.c.d", "..", "e30.e30.", "!!!.e30.AA", "e30.e30.AA", "W10.e30.AA", String(repeating: "a", count: 40_000),
    ])
    func whatIsNoTokenIsRefused(_ text: String) async throws {
        #expect(throws: SignInError.self) { _ = try SignedToken(text) }
    }
}
