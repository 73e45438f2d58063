import NIOSSL

extension TLSFiles {
    /// Reads the three files as a listener would, and tells whom the certificate names. Throws when one is unusable, when the key does not belong to
    /// the certificate, or when the certificate names no organisation.
    public func check() throws(HTTPServerError) -> PeerIdentity {
        let configuration = try serverConfiguration()
        do {
            _ = try NIOSSLContext(configuration: configuration)
        } catch {
            throw .unusableTLSFile(path: privateKey, reason: "cannot be used together with \(certificate): \(error)")
        }
        guard case .certificate(let leaf) = configuration.certificateChain.first, let der = try? leaf.toDERBytes() else {
            throw .unusableTLSFile(path: certificate, reason: "holds no certificate")
        }
        return try PeerIdentity(der: der)
    }
}
