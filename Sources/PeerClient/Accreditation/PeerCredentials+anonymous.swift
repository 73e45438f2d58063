import NIOSSL

extension PeerCredentials {
    /// The same trust in others, without showing a certificate.
    func anonymousContext() throws(PeerClientError) -> NIOSSLContext {
        var configuration = try clientConfiguration()
        configuration.certificateChain = []
        configuration.privateKey = nil
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw .unusableTLSFile(path: certificateAuthority, reason: "\(error)")
        }
    }
}
