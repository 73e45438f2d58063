import NIOSSL

/// With what a client shows who it is, and whom it believes: three PEM files.
public struct PeerCredentials: Hashable, Sendable {
    /// The own certificate, followed by intermediates if there are any.
    public let certificate: String
    /// The private key that belongs to it.
    public let privateKey: String
    /// The only authorities whose certificates are accepted from others; those of the operating system are not.
    public let certificateAuthority: String

    /// Keeps the paths; nothing is read yet.
    public init(certificate: String, privateKey: String, certificateAuthority: String) {
        self.certificate = certificate
        self.privateKey = privateKey
        self.certificateAuthority = certificateAuthority
    }

    /// Mutual TLS for a client: 1.3 and 1.2, forward secrecy, the host name checked (NCSC 2025-05).
    func clientConfiguration() throws(PeerClientError) -> TLSConfiguration {
        let chain = try Self.load(certificate) { try NIOSSLCertificate.fromPEMFile($0) }
        let key = try Self.load(privateKey) { try NIOSSLPrivateKey(file: $0, format: .pem) }
        let authorities = try Self.load(certificateAuthority) { try NIOSSLCertificate.fromPEMFile($0) }
        guard !chain.isEmpty else { throw .unusableTLSFile(path: certificate, reason: "holds no certificate") }
        guard !authorities.isEmpty else { throw .unusableTLSFile(path: certificateAuthority, reason: "holds no certificate") }
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        configuration.certificateVerification = .fullVerification
        configuration.trustRoots = .certificates(authorities)
        configuration.certificateChain = chain.map { .certificate($0) }
        configuration.privateKey = .privateKey(key)
        configuration.cipherSuiteValues = [
            .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
            .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        ]
        return configuration
    }

    /// The same, ready for connections.
    func clientContext() throws(PeerClientError) -> NIOSSLContext {
        let configuration = try clientConfiguration()
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw .unusableTLSFile(path: certificate, reason: "\(error)")
        }
    }

    private static func load<Material>(_ path: String, using read: (String) throws -> Material) throws(PeerClientError) -> Material {
        do {
            return try read(path)
        } catch {
            throw .unusableTLSFile(path: path, reason: "\(error)")
        }
    }
}
