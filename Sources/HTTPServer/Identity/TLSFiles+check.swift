public import Foundation
import NIOSSL
import SwiftASN1
import X509

extension TLSFiles {
    /// Reads the three files as a listener would, and tells whom the certificate names. Throws when one is unusable, when the key does not
    /// belong to the certificate, or when the certificate names no organisation or is out of its time: every peer would refuse it.
    public func check(at now: Date = Date()) throws(HTTPServerError) -> PeerIdentity {
        let configuration = try serverConfiguration()
        do {
            _ = try NIOSSLContext(configuration: configuration)
        } catch {
            throw .unusableTLSFile(path: privateKey, reason: "cannot be used together with \(certificate): \(error)")
        }
        guard case .certificate(let leaf) = configuration.certificateChain.first, let der = try? leaf.toDERBytes() else {
            throw .unusableTLSFile(path: certificate, reason: "holds no certificate")
        }
        let identity = try PeerIdentity(der: der)
        guard let parsed = try? Certificate(derEncoded: der) else { throw .notACertificate }
        guard parsed.notValidBefore <= now, now <= parsed.notValidAfter else {
            let (start, end) = (Self.text(parsed.notValidBefore), Self.text(parsed.notValidAfter))
            throw .unusableTLSFile(path: certificate, reason: "it is valid from \(start) to \(end) only")
        }
        return identity
    }

    private static func text(_ date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle())
    }
}
