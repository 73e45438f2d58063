import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("Profiles and the wire")
struct ConversionTests {
    /// The paths of the leaves of a value, without positions: what the tables of the standard list.
    private func leaves(_ value: JSONValue, _ path: String = "") -> Set<String> {
        switch value {
        case .object(let object):
            object.members.reduce(into: []) { $0.formUnion(leaves($1.value, path.isEmpty ? $1.key : "\(path).\($1.key)")) }
        case .array(let elements): elements.reduce(into: []) { $0.formUnion(leaves($1, path + "[]")) }
        default: [path]
        }
    }

    @Test("carry every attribute of a job seeker there and back")
    func jobSeekerRoundTrip() throws {
        let person = try SampleProfiles.jobSeeker()
        let record = WireContract.wireRecord(person)
        #expect(jobSeekers.entity.faults(in: record).isEmpty)
        #expect(try WireContract.jobSeeker(from: record) == person)
        // vum.md, appendix A.
        #expect(leaves(try json(record)).count == 60)
    }

    @Test("carry every attribute of a vacancy there and back")
    func vacancyRoundTrip() throws {
        let work = try SampleProfiles.vacancy()
        let record = WireContract.wireRecord(work)
        #expect(vacancies.entity.faults(in: record).isEmpty)
        #expect(try WireContract.vacancy(from: record) == work)
        #expect(leaves(try json(record)).count == 51)
    }

    @Test("carry nothing of an empty profile but its identifier")
    func emptyProfiles() throws {
        #expect(String(decoding: WireContract.wireRecord(JobSeeker()), as: UTF8.self) == "{}")
        #expect(String(decoding: WireContract.wireRecord(Vacancy(id: try ProfileID("v"))), as: UTF8.self) == #"{"idVacature":"v"}"#)
        #expect(try WireContract.jobSeeker(from: bytes("{}")) == JobSeeker())
    }

    @Test("make no difference between an empty value and an absent one")
    func emptyIsAbsent() throws {
        let record =
            #"{"persoonlijkePresentatie":"","sector":[],"eisAanWerk":{},"contractvorm":[{}],"bemiddelingsberoep":[{"codeBeroepsnaam":""}],"emailadres":[""],"arbeidsmarktkwalificatie":{"cursus":[{"naamCursus":""}],"rijbewijs":[{}]}}"#
        #expect(try WireContract.jobSeeker(from: bytes(record)) == JobSeeker())
    }

    @Test("leave out what the contract cannot carry and cut free text, so that a record is always valid")
    func alwaysValid() throws {
        let long = String(repeating: "é", count: 3000)
        let noncharacters = String(String.UnicodeScalarView([0xFFFE, 0xFDD0, 0x1FFFF].compactMap { Unicode.Scalar($0 as UInt32) }))
        var person = try SampleProfiles.jobSeeker()
        person.presentation = long
        person.workingHours = WorkingHours(minimum: -1, maximum: 100)
        person.mobility?.maximumDistance = 1000
        person.mobility?.maximumTravelTime = -5
        person.sectors = [100_000, 5]
        person.emailAddresses = [long, "kort@example.org"]
        person.telephoneNumbers = ["123456789012345"]
        person.webAddresses = [WebAddress(url: long)]
        person.desiredOccupations = [OccupationCode(long), OccupationCode("")]
        person.qualification.interests = [long, "a\(noncharacters)b"]
        person.qualification.educations = [Education()]
        person.qualification.educations[0].nameCode = "12a"
        person.contacts = [Contact(name: long)]
        let record = WireContract.wireRecord(person)
        #expect(jobSeekers.entity.faults(in: record).isEmpty)
        let back = try WireContract.jobSeeker(from: record)
        #expect(back.presentation == String(repeating: "é", count: 2000))
        #expect(back.workingHours == WorkingHours())
        #expect(back.mobility == Mobility(postcode: try Postcode("3511AB")))
        #expect(back.sectors == [5])
        #expect(back.emailAddresses == ["kort@example.org"])
        #expect(back.telephoneNumbers.isEmpty && back.webAddresses.isEmpty && back.desiredOccupations.isEmpty && back.contacts.isEmpty)
        #expect(back.qualification.interests == [String(repeating: "é", count: 120), "ab"])
        #expect(back.qualification.educations.isEmpty)
    }

    @Test("give each address of a job seeker's contact an entry of its own, since the contract has room for one")
    func contactEntries() throws {
        var person = JobSeeker()
        person.contacts = [Contact(name: "Team", emailAddresses: ["a@example.org", "b@example.org"], telephoneNumbers: ["1"])]
        let contacts = try WireContract.jobSeeker(from: WireContract.wireRecord(person)).contacts
        #expect(
            contacts == [
                Contact(name: "Team", emailAddresses: ["a@example.org"], telephoneNumbers: ["1"]),
                Contact(name: "Team", emailAddresses: ["b@example.org"]),
            ])
    }

    @Test("refuse a record against the contract, naming the field in its own words")
    func invalidRecord() {
        #expect {
            try WireContract.jobSeeker(from: bytes(#"{"werktijden":{"aantalWerkurenPerWeekMaximaal":100}}"#))
        } throws: {
            guard case VUMWireError.invalid(let faults) = $0 else { return false }
            return faults.map(\.path) == ["werktijden.aantalWerkurenPerWeekMaximaal"]
        }
        #expect {
            try WireContract.vacancy(from: bytes("[]"))
        } throws: {
            if case VUMWireError.invalid = $0 { true } else { false }
        }
    }

    @Test("refuse a postcode that only has the shape of one")
    func noSuchPostcode() {
        #expect(throws: VUMWireError.notConvertible(path: "mobiliteit.bemiddelingspostcode", expected: "a postcode from 1000AA")) {
            try WireContract.jobSeeker(from: bytes(#"{"mobiliteit":{"bemiddelingspostcode":"0123AB"}}"#))
        }
        #expect(throws: VUMWireError.notConvertible(path: "adres.postcode", expected: "a postcode from 1000AA")) {
            try WireContract.vacancy(from: bytes(#"{"idVacature":"v","adres":{"postcode":"0123AB"}}"#))
        }
    }

    @Test("read a match of the exchange with its reference")
    func matches() throws {
        let seeker = try WireContract.jobSeekerMatch(
            from: bytes(#"{"vumID":"\#(String(repeating: "r", count: 500))","mobiliteit":{"bemiddelingspostcode":"3511AA"}}"#))
        #expect(seeker.vumID.utf8.count == 500)
        #expect(seeker.profile.mobility?.postcode == (try Postcode("3511AA")))
        #expect(seeker.profile.id == nil)
        let vacancy = try WireContract.vacancyMatch(from: bytes(#"{"vumID":"r","adres":{"postcode":"3511AA"},"naamVacature":"Kok"}"#))
        #expect(vacancy.vumID == "r")
        #expect(vacancy.profile.title == "Kok")
        #expect(vacancy.profile.id.text == "-")
        #expect(throws: VUMWireError.self) {
            try WireContract.vacancyMatch(from: bytes(#"{"idVacature":"v","adres":{"postcode":"3511AA"}}"#))
        }
    }

    @Test("read a search profile as the profile without its contact data")
    func searchProfile() throws {
        var person = try SampleProfiles.jobSeeker()
        let profile = try jobSeekers.searchProfile(of: WireContract.wireRecord(person))
        person.inTargetGroupRegister = nil
        person.requirements = WorkRequirements()
        person.presentation = nil
        person.emailAddresses = []
        person.telephoneNumbers = []
        person.webAddresses = []
        person.contacts = []
        #expect(try WireContract.jobSeeker(from: profile) == person)
    }
}
