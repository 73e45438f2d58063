import Foundation
import LabourDomain
import NIOSSL
import PeerClient
import X509

@testable import HTTPServer

/// A test PKI in a directory of its own that disappears with it.
final class Certificates: Sendable {
    let directory: String
    let pki: TestPKI

    init() {
        directory = NSTemporaryDirectory() + "schakel-pki-" + UUID().uuidString
        pki = TestPKI(directory: directory)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    func files(of oin: OIN) throws -> TLSFiles {
        try pki.identity("party-\(oin)", organisation: "Organisatie \(oin)", oin: oin)
    }

    func credentials(of oin: OIN) throws -> PeerCredentials {
        try files(of: oin).credentials
    }

    /// A certificate of the right authority with anything unusual about it.
    func unusual(_ name: String, _ subject: TestSubject, from: Date = Date(), lasting lifetime: TimeInterval = 3_600) throws -> TLSFiles {
        let ca = try pki.certificateAuthority()
        let place = TestPKIDirectory(path: directory)
        guard let authority = place.read("ca") else { throw HTTPServerError.notACertificate }
        let key = try TestKeyKind.p256.makeKey()
        let certificate = try subject.certificate(for: key, by: authority, from: from, lasting: lifetime)
        try place.write(TestIdentity(certificate: certificate, key: key), as: name)
        return TLSFiles(certificate: place.certificatePath(name), privateKey: place.keyPath(name), certificateAuthority: ca)
    }
}

extension TLSFiles {
    var credentials: PeerCredentials {
        PeerCredentials(certificate: certificate, privateKey: privateKey, certificateAuthority: certificateAuthority)
    }

    /// What a client of the other side uses; the authority it believes can be that of another PKI.
    func clientConfiguration(trusting authority: String? = nil) throws -> TLSConfiguration {
        var configuration = try TLSFiles.clientConfiguration(trusting: authority ?? certificateAuthority)
        configuration.certificateChain = try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) }
        configuration.privateKey = .privateKey(try NIOSSLPrivateKey(file: privateKey, format: .pem))
        return configuration
    }

    /// A client without a certificate of its own.
    static func clientConfiguration(trusting authority: String) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(authority))
        return configuration
    }
}
