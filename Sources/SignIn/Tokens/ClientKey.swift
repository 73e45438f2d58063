import Crypto

/// The pair of keys with which a portal proves who it is.
public struct ClientKey: Sendable {
    /// As PEM; stays with the portal.
    public let privateKey: String
    /// As PEM; the provider has it.
    public let publicKey: String

    /// A new pair on P-256.
    public static func new() -> ClientKey {
        let key = P256.Signing.PrivateKey()
        return ClientKey(privateKey: key.pemRepresentation, publicKey: key.publicKey.pemRepresentation)
    }
}
