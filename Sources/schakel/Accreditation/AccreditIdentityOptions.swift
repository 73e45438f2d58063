import Accreditation
import ArgumentParser
import Foundation
import LabourDomain
import PeerClient

/// As whom a source is tested: in the place of the exchange, and in that of those who must be refused.
struct AccreditIdentityOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The certificate of the testing exchange (PEM).", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("Its private key (PEM).", valueName: "file"))
    var privateKey: String?

    @Option(help: ArgumentHelp("The authority that signed the source's certificate (PEM).", valueName: "file"))
    var certificateAuthority: String?

    @Option(
        help: ArgumentHelp(
            "Certificates that must be refused: stranger.pem, expired.pem, other-party.pem, each with its .key. Otherwise not examined.",
            valueName: "directory"))
    var refusedCertificates: String?

    @Option(help: ArgumentHelp("On whose behalf questions are asked.", valueName: "OIN"))
    var from: String?

    @Option(help: ArgumentHelp("The processor that runs the source, when that is another than the source.", valueName: "OIN"))
    var via: String?

    func validate() throws {
        for (name, oin) in [("--from", from), ("--via", via)] {
            if let oin, (try? OIN(oin)) == nil { throw ValidationError("\(name): \"\(oin)\" is no OIN of 20 positions.") }
        }
    }

    /// Which options a test cannot do without, and are not given.
    var missing: [String] {
        let needed = [
            ("--certificate", certificate), ("--private-key", privateKey), ("--certificate-authority", certificateAuthority),
            ("--from", from),
        ]
        return needed.filter { $0.1 == nil }.map(\.0)
    }

    var exchange: PeerCredentials { credentials(certificate ?? "", privateKey ?? "") }

    /// Those that are in the directory.
    var others: [ProbeCaller: PeerCredentials] { ProbeCaller.refused(in: refusedCertificates, authority: certificateAuthority ?? "") }

    private func credentials(_ certificate: String, _ privateKey: String) -> PeerCredentials {
        PeerCredentials(certificate: certificate, privateKey: privateKey, certificateAuthority: certificateAuthority ?? "")
    }
}

extension ProbeCaller {
    /// The certificates of a directory that must be refused: `stranger.pem`, `expired.pem` and `other-party.pem`, each with its `.key`.
    static func refused(in directory: String?, authority: String) -> [ProbeCaller: PeerCredentials] {
        guard let directory else { return [:] }
        var found: [ProbeCaller: PeerCredentials] = [:]
        for caller in [ProbeCaller.stranger, .expired, .otherParty] {
            let stem = "\(directory)/\(caller.rawValue)"
            guard FileManager.default.fileExists(atPath: stem + ".pem") else { continue }
            found[caller] = PeerCredentials(certificate: stem + ".pem", privateKey: stem + ".key", certificateAuthority: authority)
        }
        return found
    }
}
