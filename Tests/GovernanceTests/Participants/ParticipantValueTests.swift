import Foundation
import Governance
import LabourDomain
import Testing

/// The values of which a registration is made.
struct ParticipantValueTests {
    let samples: RegistrySamples

    init() throws { samples = try RegistrySamples() }

    @Test(arguments: ["123456782", "810207357", "000000012"]) func takesAnRSINThatPassesTheElevenTest(_ text: String) throws {
        #expect(try RSIN(text).text == text)
    }

    @Test(arguments: ["", "123456789", "12345678", "1234567820", "000000000", "12345678x", "１23456782", "123456783"])
    func refusesOtherRSINs(_ text: String) {
        #expect(throws: GovernanceError.self) { try RSIN(text) }
    }

    @Test(arguments: [
        "desk@voorbeeld.example", "a.b+c@sub.voorbeeld.example", "x@a.b", "o'brien@voorbeeld.example",
        String(repeating: "a", count: 64) + "@voorbeeld.example",
    ])
    func takesAnEmailAddress(_ text: String) throws { #expect(try EmailAddress(text).text == text) }

    @Test(arguments: [
        "", "@", "a@", "@b.example", "a@b", "a@@b.example", "a b@c.example", "a..b@c.example", ".a@c.example", "a.@c.example",
        "a@-c.example",
        "a@c-.example", "a@c..example", "a@c.example.", "a@c.example\r\nBcc: x@y.example", "é@c.example", "\"a\"@c.example",
        "<a@c.example>",
        String(repeating: "a", count: 65) + "@c.example", "a@" + String(repeating: "a", count: 64) + ".example", "a@[127.0.0.1]",
    ])
    func refusesWhatIsNoEmailAddress(_ text: String) {
        #expect(throws: GovernanceError.invalidValue(name: "e-mail", expected: "mailbox@host", got: "\(text.utf8.count) bytes")) {
            try EmailAddress(text)
        }
    }

    @Test(arguments: ["+31 10 123 4567", "0101234567", "010-1234567", "12345678", "+123456789012345"])
    func takesAPhoneNumber(_ text: String) throws { #expect(try PhoneNumber(text).text == text) }

    @Test(arguments: [
        "", "+", "1234567", "1234567890123456", "++31101234567", "010(123)4567", "010 123 4567 ", " 0101234567", "0101234567x",
        "０101234567",
        "1234567                  8",
    ])
    func refusesWhatIsNoPhoneNumber(_ text: String) { #expect(throws: GovernanceError.self) { try PhoneNumber(text) } }

    @Test func readsAnAddressInItsParts() throws {
        let address = try SourceAddress("https://bron.voorbeeld.example:8443/vum/v3")
        #expect([address.host, String(address.port), address.path] == ["bron.voorbeeld.example", "8443", "/vum/v3"])
        #expect(try SourceAddress("https://localhost").port == 443)
        #expect(try SourceAddress("https://127.0.0.1:1/a_b~c-d.e").path == "/a_b~c-d.e")
    }

    @Test(arguments: [
        "", "http://a.example", "https://", "HTTPS://a.example", "https:///a", "https://a.example/", "https://a.example//b",
        "https://a.example/b/",
        "https://u@a.example", "https://u:p@a.example", "https://a.example?b", "https://a.example#b", "https://a.example/b?c",
        "https://a.example:0", "https://a.example:65536", "https://a.example:", "https://a.example:+1", "https://a.example:080",
        "https://a.example/..", "https://a.example/./b", "https://a.example/%2e%2e", "https://a.example\\@b.example", "https://a b.example",
        "https://a.example/\n", "https://a_b.example", "https://é.example", "https://[::1]",
        "https://" + String(repeating: "a", count: 1000),
    ])
    func refusesOtherAddresses(_ text: String) { #expect(throws: GovernanceError.self) { try SourceAddress(text) } }

    @Test func textsAreBoundedAndPlain() throws {
        let limit = String(repeating: "a", count: 200)
        #expect(try Authorship(by: limit, why: "line one\nline two", at: samples.start).by == limit)
        for (by, why) in [
            ("", "b"), ("a", ""), (limit + "a", "b"), ("a\nb", "b"), ("a", "b\0"), ("a", "  \n"), ("a\u{1B}[0m", "b"), ("a", "\u{85}"),
        ] {
            #expect(throws: GovernanceError.self, "\(by) \(why)") { try Authorship(by: by, why: why, at: samples.start) }
        }
        // Bytes count, not characters: one character can hold any number of them.
        let stacked = "a" + String(repeating: "\u{301}", count: 100)
        #expect(throws: GovernanceError.invalidValue(name: "author", expected: "1 to 200 bytes", got: "201 bytes")) {
            try Authorship(by: stacked, why: "b", at: samples.start)
        }
    }

    @Test func aPeriodBeginsAtItsStartAndStopsAtItsEnd() throws {
        let period = try Period(from: samples.day(0), until: samples.day(1))
        #expect(!period.contains(samples.day(0).addingTimeInterval(-0.001)))
        #expect(period.contains(samples.day(0)))
        #expect(period.contains(samples.day(1).addingTimeInterval(-0.001)))
        #expect(!period.contains(samples.day(1)))
        #expect(Period.always.contains(.distantPast) && Period.always.contains(.distantFuture))
        for end in [0.0, -1] {
            #expect(throws: GovernanceError.emptyPeriod) { try Period(from: samples.day(0), until: samples.day(end)) }
        }
    }

    @Test func periodsThatFollowEachOtherDoNotOverlap() throws {
        let first = try Period(from: samples.day(0), until: samples.day(1))
        let second = try Period(from: samples.day(1), until: samples.day(2))
        #expect(!first.overlaps(second) && !second.overlaps(first))
        for other in [Period.always, Period(from: samples.day(0.5)), try Period(from: samples.day(-1), until: samples.day(0.1)), first] {
            #expect(first.overlaps(other) && other.overlaps(first))
        }
        #expect(!first.overlaps(Period(from: samples.day(1))) && !Period(from: samples.day(1)).overlaps(first))
    }

    @Test func aRegistrationDoesNotContradictItself() throws {
        let term = RoleTerm(role: .mediator, period: .always)
        func details(
            kvk: KvKNumber? = nil, rsin: RSIN? = nil, roles: [RoleTerm], contacts: [ContactPoint] = [], source: SourceConnection? = nil,
            oin: OIN? = nil
        ) throws -> ParticipantDetails {
            try ParticipantDetails(
                oin: oin ?? samples.municipality, kvk: kvk, rsin: rsin, name: "A", category: .suwiPublic, roles: roles, contacts: contacts,
                source: source)
        }
        #expect(try details(rsin: RSIN("123456782"), roles: [term]).rsin?.text == "123456782")
        #expect(try details(kvk: KvKNumber("87654321"), roles: [term], oin: samples.agency).kvk?.text == "87654321")
        #expect(throws: GovernanceError.self) { try details(rsin: RSIN("810207357"), roles: [term]) }
        #expect(throws: GovernanceError.self) { try details(kvk: KvKNumber("87654322"), roles: [term], oin: samples.agency) }
        #expect(throws: GovernanceError.self) {
            try details(roles: [term, RoleTerm(role: .mediator, period: Period(from: samples.start))])
        }
        #expect(throws: GovernanceError.self) { try details(roles: [term], source: samples.source()) }
        let contact = try samples.contacts()[0]
        #expect(throws: GovernanceError.self) { try details(roles: [term], contacts: [contact, contact]) }
    }

    @Test func contactMomentsNeedInterface31() throws {
        func source(_ interface: InterfaceVersion) throws -> SourceConnection {
            try SourceConnection(
                processor: samples.municipality, sourceID: "a", address: SourceAddress("https://a.example"), subjects: [.contactMoments],
                interface: interface)
        }
        #expect(try source(.v3_1).interface == .v3_1)
        #expect(throws: GovernanceError.self) { try source(.v3_0) }
    }

    @Test func aPrivatePartyHoldsNoPublicTask() throws {
        let mandate = Mandate(
            controller: samples.agency, processor: samples.supplier, purpose: .privateMediation,
            alsoFor: [.publicMediation, .conformityTest])
        #expect(mandate.purposes == Set(Purpose.allCases))
        #expect(throws: GovernanceError.inadmissiblePurpose(.publicMediation, category: .privateParty)) {
            try mandate.check(for: .privateParty)
        }
        #expect(throws: GovernanceError.inadmissiblePurpose(.privateMediation, category: .otherPublic)) {
            try mandate.check(for: .otherPublic)
        }
        try Mandate(controller: samples.agency, processor: samples.supplier, purpose: .privateMediation, alsoFor: [.conformityTest])
            .check(for: .privateParty)
    }
}
