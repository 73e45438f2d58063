import Foundation
import LabourDomain
import NIOSSL
import Testing

@testable import HTTPServer

@Suite(.timeLimit(.minutes(5)))
struct MutualTLSTests {
    @Test func theRightCertificateGetsAnAnswer() async throws {
        try await ExchangeRig.run { rig in
            let reply = try await rig.client().send(RequestText.search().text)
            #expect(reply.first?.status == 200)
        }
    }

    @Test func withoutACertificateThereIsNoConnection() async throws {
        try await ExchangeRig.run { rig in
            let tls = try TLSFiles.clientConfiguration(trusting: rig.certificates.pki.certificateAuthority())
            await #expect(throws: (any Error).self) { try await RawClient(port: rig.port, tls: tls).send(RequestText.search().text) }
        }
    }

    @Test func aCertificateOfAnotherAuthorityGetsNoConnection() async throws {
        try await ExchangeRig.run { rig in
            let foreign = Certificates()
            let tls = try foreign.files(of: Parties.processor).clientConfiguration(
                trusting: rig.certificates.pki.certificateAuthority())
            await #expect(throws: (any Error).self) { try await RawClient(port: rig.port, tls: tls).send(RequestText.search().text) }
        }
    }

    @Test(arguments: [(-7_200.0, 3_000.0), (86_400.0, 3_600.0)])
    func aCertificateOutOfItsTimeGetsNoConnection(_ start: Double, _ lifetime: Double) async throws {
        try await ExchangeRig.run { rig in
            let subject = TestSubject(
                commonName: "localhost", organisation: "Verlopen", oin: Parties.processor.text, hostNames: ["localhost"])
            let files = try rig.certificates.unusual("untimely", subject, from: Date() + start, lasting: lifetime)
            await #expect(throws: (any Error).self) {
                try await RawClient(port: rig.port, tls: files.clientConfiguration()).send(RequestText.search().text)
            }
        }
    }

    @Test func aNumberInTheCommonNameOnlyIsAnsweredWith401WithoutBody() async throws {
        try await ExchangeRig.run { rig in
            let subject = TestSubject(
                commonName: Parties.processor.text, organisation: "Zonder nummer", oin: nil, hostNames: ["localhost"])
            let files = try rig.certificates.unusual("nameless", subject)
            let reply = try await RawClient(port: rig.port, tls: files.clientConfiguration()).send(RequestText.search().text)
            #expect(reply.first?.status == 401)
            #expect(reply.first?.body == [])
            #expect(reply.first?.value("API-Version") == "3.0.0")
        }
    }

    @Test func anotherPartyThanTheProcessorIsAnsweredWith401WithoutBody() async throws {
        try await ExchangeRig.run { rig in
            let reply = try await rig.client(Parties.stranger).send(RequestText.search().text)
            #expect(reply.first?.status == 401)
            #expect(reply.first?.body == [])
        }
    }

    @Test func tls12IsSpokenWithForwardSecrecyOnly() async throws {
        try await ExchangeRig.run { rig in
            var tls = try rig.certificates.files(of: Parties.processor).clientConfiguration()
            tls.maximumTLSVersion = .tlsv12
            let status = try await RawClient(port: rig.port, tls: tls).send(RequestText.search().text).first?.status
            #expect(status == 200)
            tls.cipherSuiteValues = [.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, .TLS_RSA_WITH_AES_128_GCM_SHA256]
            let weak = tls
            await #expect(throws: (any Error).self) { try await RawClient(port: rig.port, tls: weak).send(RequestText.search().text) }
        }
    }

    @Test func tls11IsNotSpoken() async throws {
        try await ExchangeRig.run { rig in
            var tls = try rig.certificates.files(of: Parties.processor).clientConfiguration()
            tls.minimumTLSVersion = .tlsv1
            tls.maximumTLSVersion = .tlsv11
            let old = tls
            await #expect(throws: (any Error).self) { try await RawClient(port: rig.port, tls: old).send(RequestText.search().text) }
        }
    }

    @Test(arguments: ["certificate", "key", "authority"])
    func aMissingFileIsNamed(_ which: String) throws {
        let certificates = Certificates()
        let good = try certificates.files(of: Parties.exchange)
        let files = TLSFiles(
            certificate: which == "certificate" ? "/nowhere.pem" : good.certificate,
            privateKey: which == "key" ? "/nowhere.pem" : good.privateKey,
            certificateAuthority: which == "authority" ? "/nowhere.pem" : good.certificateAuthority)
        #expect {
            try files.serverConfiguration()
        } throws: { error in
            if case HTTPServerError.unusableTLSFile("/nowhere.pem", _) = error { true } else { false }
        }
    }

    @Test(arguments: [(-7_200.0, 3_000.0), (86_400.0, 3_600.0)])
    func aCertificateOutOfItsTimeIsNotFitForUse(_ start: Double, _ lifetime: Double) throws {
        let certificates = Certificates()
        let subject = TestSubject(
            commonName: "localhost", organisation: "Verlopen", oin: Parties.processor.text, hostNames: ["localhost"])
        let files = try certificates.unusual("untimely", subject, from: Date() + start, lasting: lifetime)
        #expect {
            try files.check()
        } throws: { error in
            if case HTTPServerError.unusableTLSFile(let path, _) = error { path == files.certificate } else { false }
        }
    }

    @Test func filesAreCheckedAsAListenerWouldUseThem() throws {
        let certificates = Certificates()
        let good = try certificates.files(of: Parties.exchange)
        #expect(try good.check().oin == Parties.exchange)
        let other = try certificates.files(of: Parties.source)
        let mixed = TLSFiles(
            certificate: good.certificate, privateKey: other.privateKey, certificateAuthority: good.certificateAuthority)
        #expect {
            try mixed.check()
        } throws: { error in
            if case HTTPServerError.unusableTLSFile(let path, _) = error { path == other.privateKey } else { false }
        }
        let nameless = TestSubject(commonName: "localhost", organisation: "Zonder nummer", oin: nil, hostNames: ["localhost"])
        let files = try certificates.unusual("nameless", nameless)
        #expect(throws: HTTPServerError.serialNumberCount(got: 0, expected: 1)) { try files.check() }
    }
}
