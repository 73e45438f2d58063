import LabourDomain
import Testing

@Suite("Facts satisfy a question")
struct SelectionFactsTests {
    private func question(_ change: (inout SelectionQuestion) throws -> Void = { _ in }) throws -> SelectionQuestion {
        var question = SelectionQuestion(area: try SearchArea(centre: Postcode("3511AA"), radius: 20))
        try change(&question)
        return question
    }

    private func facts(_ change: (inout SelectionFacts) throws -> Void = { _ in }) rethrows -> SelectionFacts {
        var facts = SelectionFacts()
        try change(&facts)
        return facts
    }

    @Test("always, when nothing is asked")
    func nothingAsked() throws {
        #expect(SelectionFacts().satisfyCriteria(of: try question()))
    }

    @Test("never, when what is asked is absent")
    func absentSatisfiesNothing() throws {
        let date = try CalendarDate(iso: "2026-01-01")
        let questions = [
            try question { $0.occupations = [OccupationCode("x")] }, try question { $0.contractDurations = .indefinite },
            try question { $0.irregularHours = .yes }, try question { $0.officeHours = .no },
            try question { $0.licences = try #require(DrivingLicences(name: "B")) },
            try question { $0.languages = [LanguageDemand(language: .dutch)] }, try question { $0.availableBy = date },
            try question { $0.startsFrom = date }, try question { $0.maximumHoursAtLeast = 1 }, try question { $0.minimumHoursAtMost = 99 },
            try question { $0.educationLevel = EducationLevelDemand(below: 7) },
        ]
        for question in questions { #expect(!SelectionFacts().satisfyCriteria(of: question)) }
    }

    @Test("with any of the occupations, any of the contract durations, all of the licences and all of the languages")
    func anyAndAll() throws {
        let (truck, car) = (try #require(DrivingLicences(name: "C")), try #require(DrivingLicences(name: "B")))
        let person = try facts {
            $0.occupations = [OccupationCode("a"), OccupationCode("b")]
            $0.contractDurations = .fixedTerm
            $0.licences = [truck, car]
            $0.languages = [LanguageSkill(language: .dutch, oral: 3), LanguageSkill(language: try LanguageCode("eng"), oral: 2)]
        }
        #expect(person.satisfyCriteria(of: try question { $0.occupations = [OccupationCode("z"), OccupationCode("b")] }))
        #expect(!person.satisfyCriteria(of: try question { $0.occupations = [OccupationCode("z")] }))
        #expect(person.satisfyCriteria(of: try question { $0.contractDurations = [.fixedTerm, .indefinite] }))
        #expect(!person.satisfyCriteria(of: try question { $0.contractDurations = .indefinite }))
        #expect(person.satisfyCriteria(of: try question { $0.licences = [truck, car] }))
        let bus = try #require(DrivingLicences(name: "D"))
        #expect(!person.satisfyCriteria(of: try question { $0.licences = [truck, bus] }))
        let (dutch, english) = (LanguageDemand(language: .dutch, oralAtLeast: 3), LanguageDemand(language: try LanguageCode("eng")))
        #expect(person.satisfyCriteria(of: try question { $0.languages = [dutch, english] }))
        #expect(
            !person.satisfyCriteria(
                of: try question { $0.languages = [dutch, LanguageDemand(language: try LanguageCode("eng"), oralAtLeast: 3)] }))
    }

    @Test("with any of the occupations, however many are asked", arguments: [1, 7, 8, 9, 500])
    func manyOccupations(count: Int) throws {
        func working(as code: String) -> SelectionFacts { facts { $0.occupations = [OccupationCode("y"), OccupationCode(code)] } }
        let asked = try question { $0.occupations = (0..<count).map { OccupationCode("caf\u{E9}-\($0)") } }
        for number in 0..<count { #expect(working(as: "caf\u{E9}-\(number)").satisfyCriteria(of: asked)) }
        #expect(!working(as: "caf\u{E9}-\(count)").satisfyCriteria(of: asked))
        // Equivalent by Unicode, another code by its bytes.
        #expect(!working(as: "cafe\u{301}-0").satisfyCriteria(of: asked))
        #expect(!SelectionFacts().satisfyCriteria(of: asked))
        var fewer = asked
        fewer.occupations = [OccupationCode("x")]
        #expect(!working(as: "caf\u{E9}-0").satisfyCriteria(of: fewer))
        fewer.occupations = []
        #expect(SelectionFacts().satisfyCriteria(of: fewer))
    }

    @Test("without taking longer for tens of thousands of occupations", .timeLimit(.minutes(1)))
    func tensOfThousandsOfOccupations() throws {
        let asked = try question { $0.occupations = (0..<30_000).map { OccupationCode("https://occupation.example/\($0)") } }
        let other = facts { $0.occupations = [OccupationCode("https://occupation.example/other")] }
        // Comparing one by one, this would be three thousand million comparisons.
        var satisfied = 0
        for _ in 0..<100_000 where !Task.isCancelled && other.satisfyCriteria(of: asked) { satisfied += 1 }
        #expect(satisfied == 0)
        #expect(!Task.isCancelled)
    }

    @Test("with dates on the limit and on the right side of it")
    func dates() throws {
        let day = try CalendarDate(iso: "2026-07-01")
        let (before, after) = (try CalendarDate(iso: "2026-06-30"), try CalendarDate(iso: "2026-07-02"))
        let availableBy = try question { $0.availableBy = day }
        #expect(
            [before, day, after].map { date in facts { $0.availableFrom = date }.satisfyCriteria(of: availableBy) } == [true, true, false])
        let startsFrom = try question { $0.startsFrom = day }
        #expect([before, day, after].map { date in facts { $0.startsOn = date }.satisfyCriteria(of: startsFrom) } == [false, true, true])
    }

    @Test("when the ranges of hours overlap")
    func hours() throws {
        let wanted = try question {
            $0.maximumHoursAtLeast = 24
            $0.minimumHoursAtMost = 32
        }
        func offered(_ minimum: UInt8, _ maximum: UInt8) -> SelectionFacts {
            facts {
                $0.minimumHours = minimum
                $0.maximumHours = maximum
            }
        }
        #expect(offered(32, 40).satisfyCriteria(of: wanted))
        #expect(offered(8, 24).satisfyCriteria(of: wanted))
        #expect(!offered(33, 40).satisfyCriteria(of: wanted))
        #expect(!offered(8, 23).satisfyCriteria(of: wanted))
    }

    @Test("with the same answer about irregular and office hours, and a level that is asked")
    func answersAndLevel() throws {
        let work = facts {
            $0.irregularHours = .yes
            $0.officeHours = .no
            $0.educationLevel = 4
        }
        #expect(
            work.satisfyCriteria(
                of: try question {
                    $0.irregularHours = .yes
                    $0.officeHours = .no
                    $0.educationLevel = EducationLevelDemand(atLeast: 4, below: 7)
                }))
        #expect(!work.satisfyCriteria(of: try question { $0.irregularHours = .no }))
        #expect(!work.satisfyCriteria(of: try question { $0.officeHours = .yes }))
        #expect(!work.satisfyCriteria(of: try question { $0.educationLevel = EducationLevelDemand(atLeast: 5) }))
    }

    @Test("and lie within reach: the radius, and the person's own distance when it counts, both inclusive")
    func reach() throws {
        let asked = try question()
        let homely = facts { $0.maximumTravelDistance = 10 }
        #expect(homely.isWithinReach(kilometres: 10, of: asked, respectingOwnTravelDistance: true))
        #expect(!homely.isWithinReach(kilometres: 10.01, of: asked, respectingOwnTravelDistance: true))
        #expect(homely.isWithinReach(kilometres: 20, of: asked, respectingOwnTravelDistance: false))
        #expect(!homely.isWithinReach(kilometres: 20.01, of: asked, respectingOwnTravelDistance: false))
        #expect(SelectionFacts().isWithinReach(kilometres: 20, of: asked, respectingOwnTravelDistance: true))
    }
}
