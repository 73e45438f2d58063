import Foundation
import JWTKit
import StrictJSON

/// A public key of a provider. Only for signatures with RSA or the curve P-256, as the profile of the Dutch government asks (NL GOV OIDC).
struct SigningKey: Sendable {
    let name: String
    private let key: JWK

    /// The ways to sign that count; never `none`, and never one with a shared secret.
    static let algorithms: [String: JWK.KeyType] = ["ES256": .ecdsa, "PS256": .rsa, "RS256": .rsa]

    /// `nil` for a key of another kind, for encryption, or without a name.
    init?(_ value: JSONValue) {
        guard let name = value["kid"]?.stringValue, (1...200).contains(name.utf8.count), value["use"]?.stringValue ?? "sig" == "sig",
            let key = try? JSONDecoder().decode(JWK.self, from: Data(value.serialized())),
            Self.algorithms.values.contains(where: { $0 == key.keyType }), key.keyType != .ecdsa || key.curve == .ecdsa(.p256)
        else { return nil }
        self.name = name
        self.key = key
    }

    /// Whether the token was signed with this key, in this way.
    func verifies(_ token: String, algorithm: String) async -> Bool {
        guard Self.algorithms[algorithm] == key.keyType, key.algorithm == nil || key.algorithm?.rawValue == algorithm else { return false }
        do {
            // One key alone: the collection can choose no other.
            let keys = try await JWTKeyCollection().add(jwk: key)
            _ = try await keys.verify(token, as: AnyClaims.self)
            return true
        } catch {
            return false
        }
    }
}

/// The claims are read and judged by us, strictly and from the bytes; the library judges the signature.
private struct AnyClaims: JWTPayload {
    func verify(using algorithm: some JWTAlgorithm) {}
}
