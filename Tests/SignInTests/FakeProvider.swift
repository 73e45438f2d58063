import Crypto
import Foundation
import StrictJSON
import Synchronization

@testable import SignIn

/// A provider that a test can make wrong in one place at a time.
final class FakeProvider: ProviderPort {
    static let issuer = "https://inloggen.example"
    static let clientID = "schakel-proef"
    static let redirectURI = "https://portaal.example/aanmelden/terug"

    struct Answers: Sendable {
        var metadata: JSONObject
        var keys: JSONValue
        var token: @Sendable ([String: String]) -> ProviderAnswer = { _ in ProviderAnswer(status: 500, body: []) }
        var calls: [String] = []
        var forms: [[String: String]] = []
    }

    let answers: Mutex<Answers>
    let signing = P256.Signing.PrivateKey()

    init() {
        let point = Array(signing.publicKey.x963Representation.dropFirst())
        let key: JSONValue = [
            "kty": "EC", "crv": "P-256", "kid": "een", "use": "sig", "x": .string(Base64URL.encode(point.prefix(32))),
            "y": .string(Base64URL.encode(point.suffix(32))),
        ]
        let issuer = Self.issuer
        answers = Mutex(
            Answers(
                metadata: JSONObject([
                    ("issuer", .string(issuer)), ("authorization_endpoint", .string(issuer + "/authorize")),
                    ("token_endpoint", .string(issuer + "/token")), ("jwks_uri", .string(issuer + "/keys")),
                ]),
                keys: ["keys": .array([key])]))
    }

    func get(_ address: String) async throws -> ProviderAnswer {
        answers.withLock { answers in
            answers.calls.append(address)
            if address.hasSuffix("/keys") { return ProviderAnswer(status: 200, body: answers.keys.serialized()) }
            return ProviderAnswer(status: 200, body: JSONValue.object(answers.metadata).serialized())
        }
    }

    func post(_ fields: [(name: String, value: String)], to address: String) async throws -> ProviderAnswer {
        let form = Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $0 + $1 })
        let token = answers.withLock { answers in
            answers.calls.append(address)
            answers.forms.append(form)
            return answers.token
        }
        return token(form)
    }

    /// A token of this provider with these claims; the header can be another one than it should.
    func token(
        _ claims: JSONObject, header: JSONObject = JSONObject([("alg", "ES256"), ("kid", "een")]), key: P256.Signing.PrivateKey? = nil
    )
        -> String
    {
        let text = [header, claims].map { Base64URL.encode(JSONValue.object($0).serialized()) }.joined(separator: ".")
        guard let signature = try? (key ?? signing).signature(for: Data(text.utf8)) else { return text }
        return text + "." + Base64URL.encode(signature.rawRepresentation)
    }

    /// Has the token endpoint give this token.
    func gives(_ token: String) {
        let body = JSONValue.object(JSONObject([("id_token", .string(token)), ("token_type", "Bearer")])).serialized()
        answers.withLock { $0.token = { _ in ProviderAnswer(status: 200, body: body) } }
    }
}

/// Attempts in memory.
final class AttemptsInMemory: AttemptStore {
    private let kept = Mutex<[String: SignInAttempt]>([:])

    func keep(_ attempt: SignInAttempt) async throws { kept.withLock { $0[attempt.stateDigest] = attempt } }

    func take(stateDigest: String) async throws -> SignInAttempt? { kept.withLock { $0.removeValue(forKey: stateDigest) } }
}
