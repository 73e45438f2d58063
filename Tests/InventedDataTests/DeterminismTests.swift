import InventedData
import LabourDomain
import Testing

struct DeterminismTests {
    /// FNV-1a over what a profile says, so that nothing depends on how it is written.
    private struct Digest {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ text: String?) {
            for byte in (text ?? "-").utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
            value = (value ^ 0xFF) &* 0x100_0000_01B3
        }
    }

    private func digest(_ kind: SourceKind, seed: UInt64) throws -> UInt64 {
        let profiles = try Fixture.profiles(kind, seed: seed)
        var digest = Digest()
        for index in 0..<200 {
            let person = try profiles.jobSeeker(index)
            digest.add(person.id?.text)
            digest.add(person.mobility?.postcode.description)
            for occupation in person.desiredOccupations { digest.add(occupation.text) }
            for licence in person.qualification.licences.categoryNames { digest.add(licence) }
            for language in person.qualification.languages { digest.add(language.language?.description) }
            digest.add(person.workingHours.minimum.map(String.init))
            digest.add(person.flexibility.availableFrom?.description)
            digest.add(person.presentation)
            let vacancy = try profiles.vacancy(index)
            digest.add(vacancy.id.text)
            digest.add(vacancy.address?.postcode.description)
            digest.add(vacancy.title)
            digest.add(vacancy.description)
            digest.add(vacancy.conditions.salaryIndication)
            digest.add(vacancy.closesOn?.description)
        }
        return digest.value
    }

    // Renew these on purpose when a list or a sentence is changed (docs/decisions/0003).
    @Test(arguments: [
        (SourceKind.municipality, UInt64(502_317_626_967_736_320)), (.nationalService, 4_016_692_361_776_665_087),
        (.agency, 17_510_794_537_443_483_027),
    ])
    func `a seed gives the same profiles in every run`(kind: SourceKind, expected: UInt64) throws {
        let digest = try digest(kind, seed: 1)
        #expect(digest == expected)
    }

    @Test(arguments: SourceKind.allCases)
    func `another seed gives other profiles`(kind: SourceKind) throws {
        #expect(try digest(kind, seed: 1) != digest(kind, seed: 2))
    }

    @Test func `a profile follows from its index, whatever was made before`() throws {
        let profiles = try Fixture.profiles(.agency)
        let (person, vacancy) = (try profiles.jobSeeker(700), try profiles.vacancy(700))
        for index in [3, 1, 2] { #expect(try profiles.jobSeeker(index).id != person.id) }
        #expect(try profiles.jobSeeker(700) == person)
        #expect(try profiles.vacancy(700) == vacancy)
        #expect(try Fixture.profiles(.agency).vacancy(700) == vacancy)
    }

    @Test func `no identifier comes twice, over kinds, subjects and large indices`() throws {
        var seen: Set<ProfileID> = []
        var made = 0
        for kind in SourceKind.allCases {
            let profiles = try Fixture.profiles(kind)
            for index in Array(0..<400) + Array((1 << 40) - 100..<(1 << 40)) {
                seen.insert(try #require(try profiles.jobSeeker(index).id))
                seen.insert(try profiles.vacancy(index).id)
                made += 2
            }
        }
        #expect(seen.count == made)
    }

    @Test(arguments: [-1, 1 << 40, .max, .min])
    func `refuses an index outside its range`(index: Int) throws {
        let profiles = try Fixture.profiles(.agency)
        #expect(throws: InventedDataError.indexOutOfRange(got: index)) { try profiles.jobSeeker(index) }
        #expect(throws: InventedDataError.indexOutOfRange(got: index)) { try profiles.vacancy(index) }
    }
}
