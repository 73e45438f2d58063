import Crypto
public import Foundation
public import Governance
import JWTKit
import LabourDomain
import StrictJSON

/// A provider of OpenID Connect with people who do not exist, for the pilot. It asks for no password, so it may never be reached from elsewhere:
/// only `schakel pilot` makes one.
public actor DevelopmentProvider {
    /// Below which path of the portal it is; its issuer ends with this.
    public static let path = "/proef"

    /// Who can be signed in as.
    public nonisolated let people: [InventedPerson]
    /// The address that names it; everything it offers is below it.
    public nonisolated let issuer: String
    private let clientID: String
    private let redirectURI: String
    private let clientKeys: JWTKeyCollection
    private let ownKeys: JWTKeyCollection
    private let ownKeySet: [UInt8]
    private var codes: [String: Grant] = [:]
    private var usedAssertions: [String: Date] = [:]
    private let now: @Sendable () -> Date
    private let randomness: RandomSource

    private static let keyName = "proef"
    /// How long a code counts.
    private static let codeLife: TimeInterval = 60

    private struct Grant {
        let request: DevelopmentRequest
        let person: InventedPerson
        let at: Date
    }

    /// - Parameters:
    ///   - clientKey: The public key of the portal, as PEM.
    /// - Throws: `SignInError.invalidSetting` where it is no key on P-256.
    public init(
        issuer: String, clientID: String, redirectURI: String, clientKey: String, people: [InventedPerson],
        now: @escaping @Sendable () -> Date, randomness: RandomSource
    ) async throws(SignInError) {
        self.issuer = issuer
        self.clientID = clientID
        self.redirectURI = redirectURI
        self.people = people
        self.now = now
        self.randomness = randomness
        let key = P256.Signing.PrivateKey()
        do {
            clientKeys = await JWTKeyCollection().add(ecdsa: try ES256PublicKey(pem: clientKey))
            ownKeys = await JWTKeyCollection().add(
                ecdsa: try ES256PrivateKey(pem: key.pemRepresentation), kid: JWKIdentifier(string: Self.keyName))
        } catch {
            throw .invalidSetting(name: "clientKey", expected: "a public key on P-256, as PEM", got: "something else")
        }
        let point = Array(key.publicKey.x963Representation.dropFirst())
        ownKeySet =
            JSONValue.object(
                JSONObject([
                    (
                        "keys",
                        .array([
                            [
                                "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": .string(Self.keyName),
                                "x": .string(Base64URL.encode(point.prefix(32))), "y": .string(Base64URL.encode(point.suffix(32))),
                            ]
                        ])
                    )
                ])
            ).serialized()
    }

    /// The discovery document.
    public nonisolated var metadata: [UInt8] {
        let document: JSONValue = [
            "issuer": .string(issuer), "authorization_endpoint": .string(issuer + "/authorize"),
            "token_endpoint": .string(issuer + "/token"), "jwks_uri": .string(issuer + "/keys"), "response_types_supported": ["code"],
            "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["ES256"],
            "code_challenge_methods_supported": ["S256"], "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            "authorization_response_iss_parameter_supported": true,
        ]
        return document.serialized()
    }

    /// The public keys.
    public nonisolated var keys: [UInt8] { ownKeySet }

    /// Judges a request; `nil` for one that is not of the portal.
    public nonisolated func request(_ fields: [(name: String, value: String)]) -> DevelopmentRequest? {
        DevelopmentRequest(fields, clientID: clientID, redirectURI: redirectURI)
    }

    /// Signs somebody in; gives the address to send the browser back to, or `nil` where nobody has that name.
    public func grant(_ request: DevelopmentRequest, to subject: String) -> String? {
        guard let person = people.first(where: { $0.subject.utf8.elementsEqual(subject.utf8) }) else { return nil }
        codes = codes.filter { now().timeIntervalSince($0.value.at) < Self.codeLife }
        let code = SecretText.random(randomness)
        codes[code] = Grant(request: request, person: person, at: now())
        return request.redirectURI + "?" + FormText.encode([("code", code), ("state", request.state), ("iss", issuer)])
    }

    /// Where a browser goes back to when nobody was chosen.
    public nonisolated func refusal(_ request: DevelopmentRequest) -> String {
        request.redirectURI + "?" + FormText.encode([("error", "access_denied"), ("state", request.state), ("iss", issuer)])
    }

    /// Answers a call to the token endpoint.
    public func token(_ fields: [(name: String, value: String)]) async -> ProviderAnswer {
        func one(_ name: String) -> String? {
            let values = fields.filter { $0.name == name }.map(\.value)
            return values.count == 1 ? values.first : nil
        }
        guard one("client_id") == clientID, await isPortal(one("client_assertion"), kind: one("client_assertion_type")) else {
            return Self.refusal("invalid_client", status: 401)
        }
        guard one("grant_type") == "authorization_code", let code = one("code"), let grant = codes.removeValue(forKey: code),
            now().timeIntervalSince(grant.at) < Self.codeLife, one("redirect_uri") == grant.request.redirectURI,
            let verifier = one("code_verifier"), SecretText.isEqual(SecretText.digest(verifier), grant.request.challenge),
            let token = await identityToken(of: grant)
        else { return Self.refusal("invalid_grant", status: 400) }
        let answer: JSONValue = [
            "access_token": .string(SecretText.random(randomness)), "token_type": "Bearer", "expires_in": 60, "id_token": .string(token),
        ]
        return ProviderAnswer(status: 200, body: answer.serialized())
    }

    /// An assertion counts once (RFC 7523 section 3).
    private func isPortal(_ assertion: String?, kind: String?) async -> Bool {
        guard kind == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", let assertion,
            let claims = try? await clientKeys.verify(assertion, as: AssertionClaims.self)
        else { return false }
        let expires = Date(timeIntervalSince1970: TimeInterval(claims.exp))
        usedAssertions = usedAssertions.filter { $0.value > now() }
        guard claims.iss == clientID, claims.sub == clientID, claims.aud == issuer + "/token", expires > now(),
            expires < now() + 300
        else { return false }
        return usedAssertions.updateValue(expires, forKey: claims.jti) == nil
    }

    private func identityToken(of grant: Grant) async -> String? {
        let second = Int(now().timeIntervalSince1970)
        let claims = PersonClaims(
            iss: issuer, sub: grant.person.subject, aud: clientID, nonce: grant.request.nonce, iat: second, exp: second + 60,
            auth_time: second, name: grant.person.name, organisation: grant.person.organisation.text, roles: [grant.person.role.rawValue])
        return try? await ownKeys.sign(claims, kid: JWKIdentifier(string: Self.keyName))
    }

    private static func refusal(_ code: String, status: Int) -> ProviderAnswer {
        ProviderAnswer(status: status, body: JSONValue.object(JSONObject([("error", .string(code))])).serialized())
    }
}

private struct AssertionClaims: JWTPayload {
    let iss: String
    let sub: String
    let aud: String
    let jti: String
    let exp: Int

    func verify(using algorithm: some JWTAlgorithm) {}
}

private struct PersonClaims: JWTPayload {
    let iss: String
    let sub: String
    let aud: String
    let nonce: String
    let iat: Int
    let exp: Int
    let auth_time: Int
    let name: String
    let organisation: String
    let roles: [String]

    func verify(using algorithm: some JWTAlgorithm) {}
}
