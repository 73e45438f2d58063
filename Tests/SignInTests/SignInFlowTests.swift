import Foundation
import LabourDomain
import StrictJSON
import Synchronization
import Testing

@testable import SignIn

@Suite("Signing in")
struct SignInFlowTests {
    @Test func theRequestHasAProofKeyAndTextsThatNobodyCanGuess() async throws {
        let bench = try await SignInBench(assurance: ["laag", "midden"])
        let (one, _) = try await bench.begin()
        let (other, _) = try await bench.begin()
        #expect(one["response_type"] == "code")
        #expect(one["code_challenge_method"] == "S256")
        #expect(one["redirect_uri"] == FakeProvider.redirectURI)
        #expect(one["scope"] == "openid profile")
        #expect(one["acr_values"] == "laag midden")
        for name in ["state", "nonce", "code_challenge"] {
            #expect(one[name]?.utf8.count == 43)
            #expect(one[name] != other[name])
        }
    }

    @Test func somebodyWhoSignsInIsKnownWithOrganisationAndRoles() async throws {
        let bench = try await SignInBench()
        let signedIn = try await bench.signIn()
        #expect(signedIn.person.name == "Sanne Verzonnen")
        #expect(signedIn.person.roles == [.mediator])
        #expect(signedIn.person.organisation.text == SignInBench.organisation)
        #expect(signedIn.destination == "/vragen")
        #expect(!signedIn.person.pseudonym.contains("persoon"))
    }

    @Test func theProofKeyAndANewAssertionGoWithEachCode() async throws {
        let bench = try await SignInBench()
        let (fields, _) = try await bench.begin()
        _ = try await bench.signIn()
        _ = try await bench.signIn()
        let forms = bench.provider.answers.withLock { $0.forms }
        #expect(forms.count == 2)
        let assertions = try forms.map { try SignedToken($0["client_assertion"] ?? "") }
        #expect(assertions[0].claims["jti"] != assertions[1].claims["jti"])
        #expect(assertions[0].claims["iss"]?.stringValue == FakeProvider.clientID)
        #expect(assertions[0].claims["aud"]?.stringValue == FakeProvider.issuer + "/token")
        #expect(forms[0]["client_secret"] == nil)
        #expect(SecretText.digest(forms[0]["code_verifier"] ?? "") != fields["code_challenge"])
        #expect(forms[0]["code_verifier"] != forms[1]["code_verifier"])
    }

    @Test func aStateCountsOnceAndForTenMinutes() async throws {
        let bench = try await SignInBench()
        let (fields, secret) = try await bench.begin()
        bench.provider.gives(bench.provider.token(bench.claims(nonce: fields["nonce"] ?? "")))
        let back = [(name: "code", value: "abc"), (name: "state", value: fields["state"] ?? "")]
        _ = try await bench.flow.complete(back, browserSecret: secret)
        await #expect(throws: SignInError.callbackRefused(.unknownState)) {
            _ = try await bench.flow.complete(back, browserSecret: secret)
        }
        let (late, lateSecret) = try await bench.begin()
        bench.clock.move(601)
        await #expect(throws: SignInError.callbackRefused(.unknownState)) {
            _ = try await bench.flow.complete([("code", "abc"), ("state", late["state"] ?? "")], browserSecret: lateSecret)
        }
    }

    @Test func anotherBrowserCannotEndASignIn() async throws {
        let bench = try await SignInBench()
        for secret in [nil, "", "iets anders"] as [String?] {
            let (fields, _) = try await bench.begin()
            await #expect(throws: SignInError.callbackRefused(.otherBrowser)) {
                _ = try await bench.flow.complete([("code", "abc"), ("state", fields["state"] ?? "")], browserSecret: secret)
            }
        }
        #expect(bench.provider.answers.withLock { $0.forms }.isEmpty)
    }

    @Test func anAnswerOfAnotherProviderIsRefused() async throws {
        let bench = try await SignInBench()
        let (fields, secret) = try await bench.begin()
        await #expect(throws: SignInError.callbackRefused(.otherIssuer)) {
            _ = try await bench.flow.complete(
                [("code", "abc"), ("state", fields["state"] ?? ""), ("iss", "https://ander.example")], browserSecret: secret)
        }
        let silent = try await SignInBench()
        silent.provider.answers.withLock { $0.metadata["authorization_response_iss_parameter_supported"] = true }
        let (other, otherSecret) = try await silent.begin()
        await #expect(throws: SignInError.callbackRefused(.otherIssuer)) {
            _ = try await silent.flow.complete([("code", "abc"), ("state", other["state"] ?? "")], browserSecret: otherSecret)
        }
    }

    @Test(arguments: [
        ([("code", "a")], CallbackFault.parameter("state")), ([("state", "a")], .parameter("code")),
        ([("state", "a"), ("state", "b"), ("code", "c")], .parameter("state")), ([("state", "a"), ("code", "")], .parameter("code")),
        ([("state", "a"), ("code", String(repeating: "x", count: 2_049))], .parameter("code")),
    ])
    func aCallbackHasEachFieldOnce(_ fields: [(String, String)], _ fault: CallbackFault) async throws {
        #expect(throws: SignInError.callbackRefused(fault)) { _ = try Callback(fields.map { (name: $0.0, value: $0.1) }) }
    }

    @Test func whatTheProviderSaysIsToldInItsCodeOnly() async throws {
        let bench = try await SignInBench()
        for (said, told) in [("access_denied", "access_denied"), ("<script>", "unknown")] {
            let (fields, secret) = try await bench.begin()
            await #expect(throws: SignInError.notSignedIn(code: told)) {
                _ = try await bench.flow.complete([("error", said), ("state", fields["state"] ?? "")], browserSecret: secret)
            }
        }
    }

    @Test func aCodeThatTheProviderRefusesGivesNoSession() async throws {
        let bench = try await SignInBench()
        let (fields, secret) = try await bench.begin()
        bench.provider.answers.withLock { $0.token = { _ in ProviderAnswer(status: 400, body: Array(#"{"error":"invalid_grant"}"#.utf8)) } }
        await #expect(throws: SignInError.providerRefused(status: 400, code: "invalid_grant")) {
            _ = try await bench.flow.complete([("code", "abc"), ("state", fields["state"] ?? "")], browserSecret: secret)
        }
    }

    @Test func aSensitiveActAsksForANewProof() async throws {
        let bench = try await SignInBench()
        let (fields, _) = try await bench.begin(renewing: true)
        #expect(fields["prompt"] == "login")
        #expect(fields["max_age"] == "0")
        await #expect(throws: SignInError.tokenRefused(.tooLongAgo)) {
            _ = try await bench.signIn(renewing: true) { $0["auth_time"] = .integer(Int64(bench.clock.now.timeIntervalSince1970) - 300) }
        }
        await #expect(throws: SignInError.tokenRefused(.claim("auth_time"))) {
            _ = try await bench.signIn(renewing: true) { $0["auth_time"] = nil }
        }
        let signedIn = try await bench.signIn(renewing: true)
        #expect(signedIn.authenticatedAt == bench.clock.now)
    }
}
