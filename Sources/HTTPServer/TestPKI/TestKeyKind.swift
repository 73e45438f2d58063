import Crypto
import X509
import _CryptoExtras

/// The kinds of keys rated good by NCSC 2025-05 that test certificates can have.
public enum TestKeyKind: String, CaseIterable, Sendable {
    case p256
    case rsa3072 = "rsa-3072"

    func makeKey() throws -> Certificate.PrivateKey {
        switch self {
        case .p256: Certificate.PrivateKey(P256.Signing.PrivateKey())
        case .rsa3072: Certificate.PrivateKey(try _RSA.Signing.PrivateKey(keySize: .bits3072))
        }
    }
}
