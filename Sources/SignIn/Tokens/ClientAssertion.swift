import Foundation
import JWTKit

/// How the portal proves to a provider who it is: a short token of its own, a new one for each call (`private_key_jwt`, RFC 7523).
public struct ClientAssertion: Sendable {
    private let keys: JWTKeyCollection
    private let keyName: String

    /// How long one counts: longer than a call, shorter than anybody needs who steals it.
    static let life: TimeInterval = 60

    /// - Parameters:
    ///   - privateKey: A private key on the curve P-256, as PEM.
    ///   - keyName: Under which name the provider knows its public half.
    /// - Throws: `SignInError.invalidSetting` where it is no such key.
    public init(privateKey: String, keyName: String) async throws(SignInError) {
        do {
            let key = try ES256PrivateKey(pem: privateKey)
            keys = await JWTKeyCollection().add(ecdsa: key, kid: JWKIdentifier(string: keyName))
        } catch {
            throw .invalidSetting(name: "privateKey", expected: "a private key on P-256, as PEM", got: "something else")
        }
        self.keyName = keyName
    }

    /// The token for one call.
    func token(of clientID: String, for endpoint: String, id: String, at now: Date) async throws(SignInError) -> String {
        let claims = Claims(
            iss: clientID, sub: clientID, aud: endpoint, jti: id, iat: Int(now.timeIntervalSince1970),
            exp: Int((now + Self.life).timeIntervalSince1970))
        do {
            return try await keys.sign(claims, kid: JWKIdentifier(string: keyName))
        } catch {
            throw .invalidSetting(name: "privateKey", expected: "a key that signs", got: "one that does not")
        }
    }

    private struct Claims: JWTPayload {
        let iss: String
        let sub: String
        let aud: String
        let jti: String
        let iat: Int
        let exp: Int

        func verify(using algorithm: some JWTAlgorithm) {}
    }
}
