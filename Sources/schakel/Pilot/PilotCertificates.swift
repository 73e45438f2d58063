import Foundation
import HTTPServer

/// The certificates of everybody in the pilot, made by its own test authority.
struct PilotCertificates: Sendable {
    var certificateAuthority: String
    var exchange: IdentityFiles
    var mediator: IdentityFiles
    /// By the name of the source in files.
    var sources: [String: IdentityFiles]

    /// Makes what is not there, and renews what has expired.
    static func make(for parties: PilotParties, in directory: PilotDirectory) throws -> PilotCertificates {
        let authority = TestPKI(directory: directory.certificates, keyKind: .p256, now: { Date() })
        let path = try authority.certificateAuthority()
        func files(_ party: PilotParty) throws -> IdentityFiles {
            let files = try authority.identity(party.slug, organisation: party.name, oin: party.oin)
            return IdentityFiles(certificate: files.certificate, privateKey: files.privateKey, certificateAuthority: path)
        }
        return PilotCertificates(
            certificateAuthority: path, exchange: try files(parties.exchange), mediator: try files(parties.mediator),
            sources: try Dictionary(uniqueKeysWithValues: parties.sources.map { ($0.slug, try files($0.party)) }))
    }
}
