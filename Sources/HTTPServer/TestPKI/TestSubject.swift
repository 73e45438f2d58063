import Foundation
import SwiftASN1
import X509

/// For whom a test certificate is, and how it is made.
struct TestSubject: Sendable {
    let commonName: String
    let organisation: String
    /// `nil` leaves the serialNumber out, for tests of what must be refused.
    let oin: String?
    let hostNames: [String]

    /// Without an address of another machine: test certificates are of use on this one only.
    var alternativeNames: [GeneralName] {
        hostNames.map { .dnsName($0) } + [
            .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
            .ipAddress(ASN1OctetString(contentBytes: ArraySlice([UInt8](repeating: 0, count: 15) + [1]))),
        ]
    }

    var distinguishedName: DistinguishedName {
        get throws {
            var attributes = [
                RelativeDistinguishedName.Attribute(type: .RDNAttributeType.organizationName, utf8String: organisation),
                RelativeDistinguishedName.Attribute(type: .RDNAttributeType.commonName, utf8String: commonName),
            ]
            if let oin { attributes.append(try .init(type: .subjectSerialNumber, printableString: oin)) }
            return try DistinguishedName(attributes)
        }
    }

    /// A certificate for both ends of a connection, good from an hour ago because clocks differ.
    func certificate(
        for key: Certificate.PrivateKey, by authority: TestIdentity, from now: Date, lasting lifetime: TimeInterval
    ) throws -> Certificate {
        let extensions = try Certificate.Extensions {
            Critical(BasicConstraints.notCertificateAuthority)
            Critical(KeyUsage(digitalSignature: true))
            try ExtendedKeyUsage([.serverAuth, .clientAuth])
            SubjectAlternativeNames(alternativeNames)
        }
        return try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
            notValidBefore: now.addingTimeInterval(-3_600), notValidAfter: now.addingTimeInterval(lifetime),
            issuer: authority.certificate.subject, subject: distinguishedName, extensions: extensions, issuerPrivateKey: authority.key)
    }

    /// A self-signed authority that may sign identities and nothing deeper.
    static func authority(
        named name: String, key: Certificate.PrivateKey, from now: Date, lasting lifetime: TimeInterval
    ) throws -> Certificate {
        let subject = try DistinguishedName([
            .init(type: .RDNAttributeType.organizationName, utf8String: "Schakel TEST, not for production"),
            .init(type: .RDNAttributeType.commonName, utf8String: name),
        ])
        let extensions = try Certificate.Extensions {
            Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
            Critical(KeyUsage(keyCertSign: true, cRLSign: true))
            SubjectKeyIdentifier(hash: key.publicKey)
        }
        return try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey,
            notValidBefore: now.addingTimeInterval(-3_600), notValidAfter: now.addingTimeInterval(lifetime), issuer: subject,
            subject: subject, extensions: extensions, issuerPrivateKey: key)
    }
}
