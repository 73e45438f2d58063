import Crypto
public import LabourDomain
import SwiftASN1
import X509

/// Who is at the other end of a connection, according to a certificate that TLS has already verified.
///
/// The organisation number stands in the subject's `serialNumber` and nowhere else: a number in the common name, an organisational unit or an
/// alternative name identifies nobody (PKIoverheid Programma van Eisen, Digikoppeling PKI001).
public struct PeerIdentity: Hashable, Sendable {
    /// The organisation number.
    public let oin: OIN
    /// The subject's organisation name, for people; not an identification.
    public let organisation: String?
    /// SHA-256 of the certificate in lower-case hexadecimal: what a stolen key is looked up by.
    public let fingerprint: String

    /// Reads a certificate in DER. O(length).
    public init(der: [UInt8]) throws(HTTPServerError) {
        let certificate: Certificate
        do {
            certificate = try Certificate(derEncoded: der)
        } catch {
            throw .notACertificate
        }
        let serialNumbers = certificate.subject.texts(of: .subjectSerialNumber)
        guard let serialNumber = serialNumbers.first, serialNumbers.count == 1 else {
            throw .serialNumberCount(got: serialNumbers.count, expected: 1)
        }
        do {
            oin = try OIN(serialNumber)
        } catch {
            throw .serialNumberIsNoOIN
        }
        organisation = certificate.subject.texts(of: .RDNAttributeType.organizationName).first
        let digits = Array("0123456789abcdef".utf8)
        let digest = SHA256.hash(data: der).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        fingerprint = String(decoding: digest, as: UTF8.self)
    }

    /// The organisation number in a certificate, or `nil` when it names none. For clients that know certificates as bytes only.
    public static func oin(fromDER der: [UInt8]) -> OIN? {
        (try? PeerIdentity(der: der))?.oin
    }
}

extension ASN1ObjectIdentifier {
    /// `id-at-serialNumber` (X.520, RFC 4519 section 2.31); not to be confused with the certificate's own number.
    static let subjectSerialNumber: ASN1ObjectIdentifier = [2, 5, 4, 5]
}

extension DistinguishedName {
    /// All values of one attribute type, in order; a value that is not text counts as an empty text, so that it is never overlooked.
    fileprivate func texts(of type: ASN1ObjectIdentifier) -> [String] {
        flatMap { relativeName in
            relativeName.filter { $0.type == type }.map { String($0.value) ?? "" }
        }
    }
}
