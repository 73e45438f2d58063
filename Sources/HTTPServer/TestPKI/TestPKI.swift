public import Foundation
public import LabourDomain
import SwiftASN1
import Synchronization
import X509

/// Certificates for trying Schakel out: an authority of one's own and identities under it. **For tests only.** The authority's name says so,
/// its key lies in the same directory, and nothing outside this machine should ever trust it.
///
/// Everything is kept as PEM files. What is there and still valid is used again; what has expired, is broken, or belongs to another authority
/// is made anew.
public struct TestPKI: Sendable {
    /// The authority's common name, in which its purpose can be read wherever a certificate is shown.
    public static let authorityName = "Schakel TEST CA"
    /// How long an identity is valid. It is renewed when less than a day of this is left.
    static let identityLifetime: TimeInterval = 397 * 86_400
    static let authorityLifetime: TimeInterval = 3_650 * 86_400
    static let renewalMargin: TimeInterval = 86_400

    /// One at a time in this process: two makers of the same identity would leave the key of one beside the certificate of the other.
    /// Other processes are kept out by a lock in the directory, see ``TestPKIDirectory``.
    private static let making = Mutex(())

    private let directory: TestPKIDirectory
    private let keyKind: TestKeyKind
    private let now: @Sendable () -> Date

    /// Works in `directory`, which is made when it is not there.
    public init(directory: String, keyKind: TestKeyKind = .p256, now: @escaping @Sendable () -> Date = { Date() }) {
        self.directory = TestPKIDirectory(path: directory)
        self.keyKind = keyKind
        self.now = now
    }

    /// The path of the authority's certificate, which is made when there is none that is valid.
    public func certificateAuthority() throws(HTTPServerError) -> String {
        try alone { () throws(HTTPServerError) -> Void in _ = try authority() }
        return directory.certificatePath("ca")
    }

    /// The files of an identity, made when there are none that are valid.
    ///
    /// - Parameters:
    ///   - name: What the files are called: letters, digits, `-` and `_`.
    ///   - organisation: The subject's organisation name.
    ///   - oin: The subject's serialNumber.
    ///   - hostNames: DNS names the certificate is good for, beside the loopback addresses.
    public func identity(
        _ name: String, organisation: String, oin: OIN, hostNames: [String] = ["localhost"]
    ) throws(HTTPServerError) -> TLSFiles {
        let isPlain = name.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        guard isPlain, !name.isEmpty, name != "ca" else { throw .cannotIssue(name: name, reason: "not a file name") }
        return try alone { () throws(HTTPServerError) -> TLSFiles in
            try make(name, organisation: organisation, oin: oin, hostNames: hostNames)
        }
    }

    /// One maker at a time, in this process and among all that work in this directory.
    private func alone<Made: Sendable>(_ make: () throws(HTTPServerError) -> Made) throws(HTTPServerError) -> Made {
        try Self.making.withLock { _ throws(HTTPServerError) in try directory.locked(make) }
    }

    private func make(_ name: String, organisation: String, oin: OIN, hostNames: [String]) throws(HTTPServerError) -> TLSFiles {
        let authority = try authority()
        let subject = TestSubject(commonName: hostNames.first ?? name, organisation: organisation, oin: oin.text, hostNames: hostNames)
        let files = TLSFiles(
            certificate: directory.certificatePath(name), privateKey: directory.keyPath(name),
            certificateAuthority: directory.certificatePath("ca"))
        if let present = directory.read(name), isCurrent(present.certificate), present.matches(subject, issuedBy: authority) {
            return files
        }
        let key = try issuing(name) { try keyKind.makeKey() }
        let certificate = try issuing(name) {
            try subject.certificate(for: key, by: authority, from: now(), lasting: Self.identityLifetime)
        }
        try directory.write(TestIdentity(certificate: certificate, key: key), as: name)
        return files
    }

    private func authority() throws(HTTPServerError) -> TestIdentity {
        if let present = directory.read("ca"), isCurrent(present.certificate), present.isAuthority { return present }
        let key = try issuing("ca") { try keyKind.makeKey() }
        let certificate = try issuing("ca") {
            try TestSubject.authority(named: Self.authorityName, key: key, from: now(), lasting: Self.authorityLifetime)
        }
        let authority = TestIdentity(certificate: certificate, key: key)
        try directory.write(authority, as: "ca")
        return authority
    }

    private func isCurrent(_ certificate: Certificate) -> Bool {
        let now = now()
        return certificate.notValidBefore <= now && now < certificate.notValidAfter.addingTimeInterval(-Self.renewalMargin)
    }

    private func issuing<Made>(_ name: String, _ make: () throws -> Made) throws(HTTPServerError) -> Made {
        do {
            return try make()
        } catch {
            throw .cannotIssue(name: name, reason: "\(error)")
        }
    }
}
