import Foundation
import StrictJSON
import Synchronization
import Testing

@testable import SignIn

@Suite("Providers")
struct ProviderTests {
    private func refusal(_ change: (inout FakeProvider.Answers) -> Void) async throws -> SignInError? {
        let bench = try await SignInBench()
        bench.provider.answers.withLock { change(&$0) }
        do {
            _ = try await bench.begin()
            return nil
        } catch {
            return error as? SignInError
        }
    }

    @Test func aProviderMustBeWhoItWasConfiguredAs() async throws {
        let other = try await refusal { $0.metadata["issuer"] = "https://ander.example" }
        #expect(other == .malformedProviderAnswer(field: "issuer", expected: "the issuer that was configured"))
        let silent = try await refusal { $0.metadata["issuer"] = nil }
        #expect(silent == .malformedProviderAnswer(field: "issuer", expected: "the issuer that was configured"))
    }

    @Test(arguments: ["authorization_endpoint", "token_endpoint", "jwks_uri"])
    func tokensTravelToSafeAddressesOnly(_ name: String) async throws {
        for address in ["http://inloggen.example/x", "javascript:alert(1)", "https://a:b@c/", "", "https://x/?a=b"] {
            let refused = try await refusal { $0.metadata[name] = .string(address) }
            #expect(refused == .malformedProviderAnswer(field: name, expected: "an https address"))
        }
    }

    @Test func aProviderThatCannotDoWhatWeAskIsRefused() async throws {
        let plain = try await refusal { $0.metadata["code_challenge_methods_supported"] = ["plain"] }
        #expect(plain == .malformedProviderAnswer(field: "code_challenge_methods_supported", expected: "S256"))
        let secret = try await refusal { $0.metadata["token_endpoint_auth_methods_supported"] = ["client_secret_basic"] }
        #expect(secret == .malformedProviderAnswer(field: "token_endpoint_auth_methods_supported", expected: "private_key_jwt"))
    }

    @Test func newKeysAreFetchedButNotForEveryName() async throws {
        let bench = try await SignInBench()
        _ = try await bench.signIn()
        func fetches() -> Int { bench.provider.answers.withLock { $0.calls.count { $0.hasSuffix("/keys") } } }
        #expect(fetches() == 1)
        for _ in 0..<5 {
            let (fields, secret) = try await bench.begin()
            let claims = bench.claims(nonce: fields["nonce"] ?? "")
            bench.provider.gives(bench.provider.token(claims, header: JSONObject([("alg", "ES256"), ("kid", "twee")])))
            await #expect(throws: SignInError.tokenRefused(.unknownKey)) {
                _ = try await bench.flow.complete([("code", "a"), ("state", fields["state"] ?? "")], browserSecret: secret)
            }
        }
        #expect(fetches() == 1)
        bench.clock.move(31)
        let keys = bench.provider.answers.withLock { $0.keys["keys"]?.arrayValue?.first?.objectValue }
        var second = try #require(keys)
        second["kid"] = "twee"
        bench.provider.answers.withLock { $0.keys = ["keys": .array([.object(second)])] }
        let (fields, secret) = try await bench.begin()
        let claims = bench.claims(nonce: fields["nonce"] ?? "")
        bench.provider.gives(bench.provider.token(claims, header: JSONObject([("alg", "ES256"), ("kid", "twee")])))
        _ = try await bench.flow.complete([("code", "a"), ("state", fields["state"] ?? "")], browserSecret: secret)
        #expect(fetches() == 2)
    }

    @Test func keysOfOneNameAreRefused() async throws {
        let bench = try await SignInBench()
        bench.provider.answers.withLock { answers in
            let key = answers.keys["keys"]?.arrayValue?.first ?? .null
            answers.keys = ["keys": .array([key, key])]
        }
        await #expect(throws: SignInError.malformedProviderAnswer(field: "kid", expected: "names that are unique")) {
            _ = try await bench.signIn()
        }
    }

    @Test func settingsAreCheckedBeforeTheyAreUsed() {
        func settings(_ issuer: String, _ client: String = "a", _ redirect: String = "https://b/c") throws -> ProviderSettings {
            try ProviderSettings(issuer: issuer, clientID: client, redirectURI: redirect)
        }
        #expect(throws: Never.self) { try settings("http://127.0.0.1:8080/proef") }
        for issuer in ["", "http://x.example", "ftp://x", "https://x#y", "https://x y"] {
            #expect(throws: SignInError.self) { try settings(issuer) }
        }
        #expect(throws: SignInError.self) { try settings("https://x", "a b") }
        #expect(throws: SignInError.self) { try settings("https://x", "a", "http://b.example/c") }
    }
}
