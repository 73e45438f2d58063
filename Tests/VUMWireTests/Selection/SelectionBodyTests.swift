import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite("A question we ask")
struct SelectionBodyTests {
    /// A generator with a fixed start, so that a failure can be repeated.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private func randomQuestion(_ subject: Subject, _ random: inout Seeded) throws -> SelectionQuestion {
        func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
        func number(_ range: ClosedRange<UInt8>) -> UInt8 { UInt8.random(in: range, using: &random) }
        let date = try CalendarDate(year: 2020 + Int(number(0...9)), month: Int(number(1...12)), day: Int(number(1...28)))
        let centre = try Postcode("\(1000 + Int(number(0...255)))AB")
        var question = SelectionQuestion(area: try SearchArea(centre: centre, radius: Int(number(0...255))))
        question.licences = DrivingLicences(rawValue: UInt16.random(in: 0...UInt16.max, using: &random))
        question.irregularHours = maybe(.no)
        question.maximumHoursAtLeast = maybe(number(1...99))
        question.minimumHoursAtMost = maybe(number(1...99))
        for language in try ["nld", "eng"].map({ try LanguageCode($0) }) where Bool.random(using: &random) {
            question.languages.append(
                LanguageDemand(language: language, oralAtLeast: maybe(number(2...4)), writtenAtLeast: maybe(number(2...4))))
        }
        switch subject {
        case .jobSeekers:
            question.occupations = (0..<number(0...3)).map { OccupationCode("https://example.org/\"\($0)é") }
            question.contractDurations = ContractDurations(rawValue: number(0...3))
            question.officeHours = maybe(.yes)
            question.availableBy = maybe(date)
        case .vacancies:
            question.occupations = maybe([OccupationCode("x")]) ?? []
            question.startsFrom = maybe(date)
            let levels = [
                EducationLevelDemand(atLeast: number(1...6), below: 7), EducationLevelDemand(below: 7), EducationLevelDemand(exactly: 7),
            ]
            question.educationLevel = maybe(levels[Int(number(0...2))])
        case .contactMoments: break
        }
        return question
    }

    @Test("reads back as the same question and follows the contract", arguments: Subject.ofProfiles)
    func roundTrips(subject: Subject) throws {
        let contract = WireContract.of(subject)
        for seed in 0..<500 as Range<UInt64> {
            var random = Seeded(state: seed)
            let question = try randomQuestion(subject, &random)
            let body = contract.selectionBody(for: question)
            let request = try contract.parseSelection(body)
            #expect(request.question == question, "seed \(seed)")
            #expect(request.ignored.isEmpty, "seed \(seed)")
            #expect(contract.selection.faults(in: body).isEmpty, "seed \(seed)")
        }
    }

    @Test("is spelled as the contract spells it")
    func spelling() throws {
        var question = SelectionQuestion(area: try SearchArea(centre: Postcode("3511aa"), radius: 20))
        question.occupations = [OccupationCode("x")]
        question.contractDurations = [.indefinite, .fixedTerm]
        question.availableBy = try CalendarDate(iso: "2026-07-01")
        #expect(
            try json(jobSeekers.selectionBody(for: question))
                == json(
                    """
                    {"vraagObject":{"selectiegebied":{"postcode":"3511AA","afstand":20},
                    "bemiddelingsberoep":{"$elemMatch":{"$or":[{"beroep.codeBeroepsnaam":{"$eq":"x"}}]}},
                    "contractvorm":{"$elemMatch":{"$or":[{"codeTypeArbeidscontract":{"$eq":"O"}},{"codeTypeArbeidscontract":{"$eq":"B"}}]}},
                    "datumAanvangBeschikbaarVoorWerk":{"$lte":"2026-07-01"}}}
                    """))
    }

    @Test("leaves out what the contract cannot ask, so that the answer is rather too broad than too narrow")
    func leavesOut() throws {
        var question = SelectionQuestion(area: try SearchArea(centre: Postcode("3511AA"), radius: 20))
        let plain = question
        question.occupations = [OccupationCode("x"), OccupationCode("y")]
        question.maximumHoursAtLeast = 0
        question.minimumHoursAtMost = 100
        question.educationLevel = EducationLevelDemand(atLeast: 0, below: 6, exactly: 3)
        question.officeHours = .yes
        question.availableBy = try CalendarDate(iso: "2026-07-01")
        let aboutVacancies = try vacancies.parseSelection(vacancies.selectionBody(for: question))
        #expect(aboutVacancies.question == plain)
        // Criteria of job seekers would be read without effect, and reported.
        #expect(aboutVacancies.ignored.isEmpty)
        question = plain
        question.startsFrom = try CalendarDate(iso: "2026-07-01")
        question.educationLevel = EducationLevelDemand(exactly: 7)
        question.languages = [LanguageDemand(language: nil, oralAtLeast: 8, writtenAtLeast: 1)]
        let aboutJobSeekers = try jobSeekers.parseSelection(jobSeekers.selectionBody(for: question))
        #expect(aboutJobSeekers.question == plain)
        #expect(aboutJobSeekers.ignored.isEmpty)
    }

    @Test("can ask a level in whatever language")
    func levelWithoutLanguage() throws {
        var question = SelectionQuestion(area: try SearchArea(centre: Postcode("3511AA"), radius: 20))
        question.languages = [LanguageDemand(language: nil, oralAtLeast: 3)]
        let body = jobSeekers.selectionBody(for: question)
        #expect(jobSeekers.selection.isValid(body))
        #expect(try jobSeekers.parseSelection(body).question == question)
    }
}
