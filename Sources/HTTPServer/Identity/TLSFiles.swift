import NIOCore
import NIOSSL

/// Where the key material of a listener or client lies: three PEM files.
public struct TLSFiles: Hashable, Sendable {
    /// The own certificate, followed by intermediates if there are any.
    public let certificate: String
    /// The private key that belongs to it.
    public let privateKey: String
    /// The only authorities whose certificates are accepted from others.
    public let certificateAuthority: String

    /// Keeps the paths; nothing is read yet.
    public init(certificate: String, privateKey: String, certificateAuthority: String) {
        self.certificate = certificate
        self.privateKey = privateKey
        self.certificateAuthority = certificateAuthority
    }

    /// Mutual TLS for a server: 1.3 and 1.2, forward secrecy, a client certificate of the given authorities or no connection.
    ///
    /// Follows NCSC 2025-05 as far as BoringSSL lets one choose: its TLS 1.3 suites are fixed.
    func serverConfiguration() throws(HTTPServerError) -> TLSConfiguration {
        let chain = try Self.load(certificate) { try NIOSSLCertificate.fromPEMFile($0) }
        let key = try Self.load(privateKey) { try NIOSSLPrivateKey(file: $0, format: .pem) }
        let authorities = try Self.load(certificateAuthority) { try NIOSSLCertificate.fromPEMFile($0) }
        guard !chain.isEmpty else { throw .unusableTLSFile(path: certificate, reason: "holds no certificate") }
        guard !authorities.isEmpty else { throw .unusableTLSFile(path: certificateAuthority, reason: "holds no certificate") }
        var configuration = TLSConfiguration.makeServerConfigurationWithMTLS(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key), trustRoots: .certificates(authorities))
        configuration.minimumTLSVersion = .tlsv12
        configuration.maximumTLSVersion = .tlsv13
        configuration.cipherSuiteValues = Self.cipherSuites
        configuration.verifySignatureAlgorithms = Self.signatureAlgorithms
        configuration.curves = [.x25519, .secp256r1, .secp384r1]
        // A client with several certificates learns which authority is wanted (RFC 8446 section 4.2.4).
        configuration.sendCANameList = true
        configuration.renegotiationSupport = .none
        // How long a peer may take to close its half after the own one was closed.
        configuration.shutdownTimeout = .seconds(2)
        return configuration
    }

    /// The TLS 1.2 suites rated good by NCSC 2025-05.
    static let cipherSuites: [NIOTLSCipher] = [
        .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]

    /// What may have signed a handshake or certificate: SHA-2 only (BoringSSL by itself still accepts RSA with SHA-1).
    static let signatureAlgorithms: [SignatureAlgorithm] = [
        .ecdsaSecp256R1Sha256, .ecdsaSecp384R1Sha384, .rsaPssRsaeSha256, .rsaPssRsaeSha384, .rsaPssRsaeSha512,
        .rsaPkcs1Sha256, .rsaPkcs1Sha384, .rsaPkcs1Sha512, .ed25519,
    ]

    private static func load<Material>(_ path: String, using read: (String) throws -> Material) throws(HTTPServerError) -> Material {
        do {
            return try read(path)
        } catch {
            throw .unusableTLSFile(path: path, reason: "\(error)")
        }
    }
}
