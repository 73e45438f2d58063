import Foundation
import LabourDomain
import SwiftASN1
import Synchronization
import Testing
import X509

@testable import HTTPServer

struct TestPKITests {
    private let certificates = Certificates()

    private func content(_ files: TLSFiles) throws -> [Data] {
        try [files.certificate, files.privateKey, files.certificateAuthority].map { try Data(contentsOf: URL(filePath: $0)) }
    }

    private func certificate(_ files: TLSFiles) throws -> Certificate {
        try Certificate(pemEncoded: String(contentsOfFile: files.certificate, encoding: .utf8))
    }

    @Test func makesTheSameFilesOnlyOnce() throws {
        let first = try content(certificates.files(of: Parties.mediator))
        let again = try content(
            TestPKI(directory: certificates.directory).identity(
                "party-\(Parties.mediator)", organisation: "Organisatie \(Parties.mediator)", oin: Parties.mediator))
        #expect(first == again)
    }

    @Test func keysAreForTheOwnerOnlyAndNothingIsLeftBehind() throws {
        let files = try certificates.files(of: Parties.mediator)
        for path in [files.privateKey, certificates.directory + "/ca.key"] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600)
        }
        let directory = try FileManager.default.attributesOfItem(atPath: certificates.directory)[.posixPermissions] as? NSNumber
        #expect(directory?.intValue == 0o700)
        #expect(try FileManager.default.contentsOfDirectory(atPath: certificates.directory).allSatisfy { !$0.contains(".new") })
    }

    @Test func theCertificateSaysWhoseItIsAndWhatItIsFor() throws {
        let certificate = try certificate(certificates.files(of: Parties.mediator))
        #expect(certificate.subject.description.contains(Parties.mediator.text))
        #expect(certificate.issuer.description.contains(TestPKI.authorityName))
        let names = try #require(try certificate.extensions.subjectAlternativeNames).map(String.init(describing:))
        #expect(names.count == 3)
        #expect(names.contains { $0.contains("localhost") })
        let usages = Set(try #require(try certificate.extensions.extendedKeyUsage))
        #expect(usages == [.serverAuth, .clientAuth])
        #expect(try certificate.extensions.basicConstraints == .notCertificateAuthority)
    }

    @Test func anExpiredIdentityIsRenewedUnderTheSameAuthority() throws {
        let time = Mutex(Date())
        let pki = TestPKI(directory: certificates.directory, now: { time.withLock { $0 } })
        let before = try content(pki.identity("a", organisation: "A", oin: Parties.mediator))
        time.withLock { $0 += TestPKI.identityLifetime - TestPKI.renewalMargin + 1 }
        let after = try content(pki.identity("a", organisation: "A", oin: Parties.mediator))
        #expect(before[0] != after[0])
        #expect(before[2] == after[2])
    }

    @Test func anExpiredAuthorityRenewsEverything() throws {
        let time = Mutex(Date())
        let pki = TestPKI(directory: certificates.directory, now: { time.withLock { $0 } })
        let before = try content(pki.identity("a", organisation: "A", oin: Parties.mediator))
        time.withLock { $0 += TestPKI.authorityLifetime }
        let after = try content(pki.identity("a", organisation: "A", oin: Parties.mediator))
        #expect(zip(before, after).allSatisfy { $0 != $1 })
    }

    @Test func anotherNumberNameOrHostIsAnotherCertificate() throws {
        let pki = certificates.pki
        var seen = [try content(pki.identity("a", organisation: "A", oin: Parties.mediator))[0]]
        seen.append(try content(pki.identity("a", organisation: "A", oin: Parties.source))[0])
        seen.append(try content(pki.identity("a", organisation: "B", oin: Parties.source))[0])
        seen.append(try content(pki.identity("a", organisation: "B", oin: Parties.source, hostNames: ["exchange.test"]))[0])
        #expect(Set(seen).count == 4)
    }

    @Test func manyMakersAtOnceMakeOneIdentity() async throws {
        let seen = try await withThrowingTaskGroup(of: [Data].self) { group in
            for _ in 0..<20 { group.addTask { try content(certificates.files(of: Parties.mediator)) } }
            return try await group.reduce(into: Set<[Data]>()) { $0.insert($1) }
        }
        #expect(seen.count == 1)
        #expect(try certificates.files(of: Parties.mediator).check().oin == Parties.mediator)
    }

    @Test func brokenFilesAreReplaced() throws {
        let files = try certificates.files(of: Parties.mediator)
        try "rubbish".write(toFile: files.certificate, atomically: true, encoding: .utf8)
        let again = try certificates.files(of: Parties.mediator)
        #expect(try certificate(again).subject.description.contains(Parties.mediator.text))
    }

    @Test func aKeyThatBelongsToAnotherCertificateIsReplaced() throws {
        let files = try certificates.files(of: Parties.mediator)
        let other = try certificates.files(of: Parties.source)
        try FileManager.default.removeItem(atPath: files.privateKey)
        try FileManager.default.copyItem(atPath: other.privateKey, toPath: files.privateKey)
        let before = try content(files)[1]
        #expect(try content(certificates.files(of: Parties.mediator))[1] != before)
    }

    @Test(arguments: ["", "ca", "../x", "a/b", "a b", "é"])
    func namesThatAreNoFileNamesAreRefused(_ name: String) {
        #expect(throws: HTTPServerError.cannotIssue(name: name, reason: "not a file name")) {
            try certificates.pki.identity(name, organisation: "A", oin: Parties.mediator)
        }
    }

    @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
        let file = certificates.directory + "-file"
        try "".write(toFile: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect {
            try TestPKI(directory: file + "/below").certificateAuthority()
        } throws: { error in
            if case HTTPServerError.cannotWrite(let path, _) = error { path == file + "/below" } else { false }
        }
    }

    @Test func canUseRSAKeysOf3072Bits() throws {
        let pki = TestPKI(directory: certificates.directory + "/rsa", keyKind: .rsa3072)
        let certificate = try certificate(pki.identity("a", organisation: "A", oin: Parties.mediator))
        #expect("\(certificate.publicKey)".contains("RSA3072"))
    }
}
