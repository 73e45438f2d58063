import Foundation
import LabourDomain
import SwiftASN1
import Testing
import X509

@testable import HTTPServer

struct PeerIdentityTests {
    private let key: Certificate.PrivateKey

    init() throws {
        key = try TestKeyKind.p256.makeKey()
    }

    private func der(_ attributes: [RelativeDistinguishedName.Attribute]) throws -> [UInt8] {
        let name = try DistinguishedName(attributes)
        let certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: key.publicKey, notValidBefore: Date(), notValidAfter: Date() + 60, issuer: name,
            subject: name, signatureAlgorithm: .ecdsaWithSHA256, extensions: .init(), issuerPrivateKey: key)
        var serializer = DER.Serializer()
        try serializer.serialize(certificate)
        return serializer.serializedBytes
    }

    private func serialNumber(_ text: String) throws -> RelativeDistinguishedName.Attribute {
        try .init(type: .subjectSerialNumber, printableString: text)
    }

    @Test func readsTheNumberFromTheSubjectsSerialNumber() throws {
        let identity = try PeerIdentity(
            der: der([.init(type: .RDNAttributeType.organizationName, utf8String: "Gemeente Test"), serialNumber(Parties.mediator.text)]))
        #expect(identity.oin == Parties.mediator)
        #expect(identity.organisation == "Gemeente Test")
    }

    @Test func aNumberInCommonNameOrUnitIdentifiesNobody() throws {
        let bytes = try der([
            .init(type: .RDNAttributeType.commonName, utf8String: Parties.mediator.text),
            .init(type: .RDNAttributeType.organizationalUnitName, utf8String: Parties.mediator.text),
        ])
        #expect(throws: HTTPServerError.serialNumberCount(got: 0, expected: 1)) { try PeerIdentity(der: bytes) }
        #expect(PeerIdentity.oin(fromDER: bytes) == nil)
    }

    @Test func twoSerialNumbersIdentifyNobody() throws {
        let bytes = try der([serialNumber(Parties.mediator.text), serialNumber(Parties.stranger.text)])
        #expect(throws: HTTPServerError.serialNumberCount(got: 2, expected: 1)) { try PeerIdentity(der: bytes) }
    }

    @Test func aSecondSerialNumberThatIsNoTextCountsAsWell() throws {
        let odd = RelativeDistinguishedName.Attribute(
            type: .subjectSerialNumber, value: try ASN1Any(erasing: ASN1OctetString(contentBytes: [1])))
        let bytes = try der([serialNumber(Parties.mediator.text), odd])
        #expect(throws: HTTPServerError.serialNumberCount(got: 2, expected: 1)) { try PeerIdentity(der: bytes) }
    }

    @Test(arguments: ["", "0000000180000000200", "000000018000000020001", "0000000X800000002000"])
    func aSerialNumberMustBeAnOrganisationNumber(_ text: String) throws {
        let bytes = try der([serialNumber(text)])
        #expect(throws: HTTPServerError.serialNumberIsNoOIN) { try PeerIdentity(der: bytes) }
    }

    @Test func bytesThatAreNoCertificateAreRefused() {
        #expect(throws: HTTPServerError.notACertificate) { try PeerIdentity(der: [0x30, 0x03, 0x02, 0x01, 0x01]) }
        #expect(throws: HTTPServerError.notACertificate) { try PeerIdentity(der: []) }
    }
}
