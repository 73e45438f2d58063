import HTTPServer
import PeerClient
import StrictJSON

/// The files with which a role proves who it is and judges others: PEM, with the private key unencrypted.
struct IdentityFiles: Equatable, Sendable {
    var certificate: String
    var privateKey: String
    /// Who signed the certificates that are trusted.
    var certificateAuthority: String

    init(certificate: String, privateKey: String, certificateAuthority: String) {
        self.certificate = certificate
        self.privateKey = privateKey
        self.certificateAuthority = certificateAuthority
    }

    init?(reading object: ConfigurationObject, in directory: String) {
        let certificate = object.required("certificate", .path(in: directory))
        let privateKey = object.required("privateKey", .path(in: directory))
        let certificateAuthority = object.required("certificateAuthority", .path(in: directory))
        guard let certificate, let privateKey, let certificateAuthority else { return nil }
        self.init(certificate: certificate, privateKey: privateKey, certificateAuthority: certificateAuthority)
    }

    var tls: TLSFiles { TLSFiles(certificate: certificate, privateKey: privateKey, certificateAuthority: certificateAuthority) }

    var credentials: PeerCredentials {
        PeerCredentials(certificate: certificate, privateKey: privateKey, certificateAuthority: certificateAuthority)
    }

    var jsonMembers: [(key: String, value: JSONValue)] {
        [
            ("certificate", .string(certificate)), ("privateKey", .string(privateKey)),
            ("certificateAuthority", .string(certificateAuthority)),
        ]
    }
}
