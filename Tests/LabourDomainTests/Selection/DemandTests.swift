import LabourDomain
import Testing

@Suite("What a question demands")
struct DemandTests {
    @Test("of a level: at least, below and exactly must all hold, and an absent level satisfies nothing")
    func levels() {
        func met(_ demand: EducationLevelDemand) -> [UInt8] { (0...7).filter { demand.isMet(by: $0) } }
        #expect(met(EducationLevelDemand(atLeast: 3, below: 7)) == [3, 4, 5, 6])
        #expect(met(EducationLevelDemand(below: 7)) == [0, 1, 2, 3, 4, 5, 6])
        #expect(met(EducationLevelDemand(exactly: 7)) == [7])
        #expect(met(EducationLevelDemand(atLeast: 6)) == [6, 7])
        #expect(met(EducationLevelDemand(below: 7, exactly: 7)) == [])
        #expect(met(EducationLevelDemand()) == Array(0...7))
        #expect(!EducationLevelDemand().isMet(by: nil))
    }

    @Test("of a language: one entry must satisfy language and levels together")
    func languages() throws {
        let dutch = LanguageSkill(language: .dutch, oral: 3, written: 2)
        #expect(LanguageDemand(language: .dutch).isMet(by: dutch))
        #expect(LanguageDemand(language: .dutch, oralAtLeast: 3, writtenAtLeast: 2).isMet(by: dutch))
        #expect(!LanguageDemand(language: .dutch, oralAtLeast: 4).isMet(by: dutch))
        #expect(!LanguageDemand(language: .dutch, writtenAtLeast: 3).isMet(by: dutch))
        #expect(!LanguageDemand(language: try LanguageCode("eng")).isMet(by: dutch))
        #expect(LanguageDemand(language: nil, oralAtLeast: 2).isMet(by: dutch))
    }

    @Test("of a language is not met by what is absent")
    func absentLanguageParts() {
        #expect(!LanguageDemand(language: .dutch).isMet(by: LanguageSkill(language: nil, oral: 4, written: 4)))
        #expect(!LanguageDemand(language: .dutch, oralAtLeast: 2).isMet(by: LanguageSkill(language: .dutch, written: 4)))
        #expect(!LanguageDemand(language: .dutch, writtenAtLeast: 2).isMet(by: LanguageSkill(language: .dutch, oral: 4)))
    }

    @Test("of a level is met by 'not applicable', a plain number above it")
    func notApplicableSatisfiesEveryLevel() {
        #expect(LanguageDemand(language: .dutch, oralAtLeast: 4).isMet(by: LanguageSkill(language: .dutch, oral: 8)))
    }

    @Test("of licences names exactly those of the standard, none implying another")
    func licences() throws {
        #expect(DrivingLicences.names.count == 16)
        for name in DrivingLicences.names {
            #expect(try #require(DrivingLicences(name: name)).categoryNames == [name])
        }
        #expect(DrivingLicences(name: "b") == nil)
        #expect(DrivingLicences(name: "") == nil)
        let heavy = try #require(DrivingLicences(name: "CE"))
        #expect(!heavy.isSuperset(of: try #require(DrivingLicences(name: "C"))))
    }
}
