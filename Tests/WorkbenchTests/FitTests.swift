import LabourDomain
import Testing

@testable import Workbench

@Suite("How a profile fits")
struct FitTests {
    private func question(_ weights: [Criterion: Weight], _ fill: (inout SelectionQuestion) throws -> Void) throws -> WeighedQuestion {
        var question = SelectionQuestion(area: try SearchArea(centre: Postcode("3511AB"), radius: 25))
        try fill(&question)
        return WeighedQuestion(subject: .jobSeekers, all: question, weights: weights)
    }

    private func verdicts(_ facts: SelectionFacts, _ question: WeighedQuestion) -> [Criterion: Verdict] {
        Dictionary(uniqueKeysWithValues: Fit(facts, to: question).items.map { ($0.criterion, $0.verdict) })
    }

    private let all = Dictionary(uniqueKeysWithValues: Criterion.allCases.map { ($0, Weight.important) })

    @Test func whatNobodySaidIsUnknownAndNotNo() throws {
        let asked = try question(all) {
            $0.occupations = [OccupationCode("kok")]
            $0.maximumHoursAtLeast = 24
            $0.licences = [DrivingLicences(name: "B") ?? []]
            $0.languages = [LanguageDemand(language: try LanguageCode("nld"), oralAtLeast: 3)]
            $0.irregularHours = .yes
        }
        let verdicts = verdicts(SelectionFacts(), asked)
        #expect(verdicts == Dictionary(uniqueKeysWithValues: Criterion.allCases.map { ($0, Verdict.unknown) }))
        let fit = Fit(SelectionFacts(), to: asked)
        #expect(fit.least == 0 && fit.most == 1)
    }

    @Test func eachCriterionIsJudgedByItself() throws {
        let asked = try question(all) {
            $0.occupations = [OccupationCode("kok")]
            $0.maximumHoursAtLeast = 24
            $0.minimumHoursAtMost = 32
            $0.licences = [DrivingLicences(name: "B") ?? []]
            $0.irregularHours = .yes
        }
        var facts = SelectionFacts()
        facts.occupations = [OccupationCode("bakker"), OccupationCode("kok")]
        (facts.minimumHours, facts.maximumHours) = (36, 40)
        facts.licences = [DrivingLicences(name: "C") ?? []]
        facts.irregularHours = .yes
        #expect(verdicts(facts, asked) == [.occupation: .met, .hours: .notMet, .licences: .notMet, .irregularHours: .met])
        facts.minimumHours = nil
        #expect(verdicts(facts, asked)[.hours] == .unknown)
        facts.maximumHours = 20
        #expect(verdicts(facts, asked)[.hours] == .notMet)
    }

    @Test(arguments: [
        (UInt8?.some(3), Verdict.met), (4, .met), (2, .notMet), (1, .notMet), (0, .unknown), (nil, .unknown), (8, .met),
    ])
    func aLevelOfZeroIsUnknown(_ level: UInt8?, _ expected: Verdict) throws {
        let dutch = try LanguageCode("nld")
        let asked = try question(all) { $0.languages = [LanguageDemand(language: dutch, oralAtLeast: 3)] }
        var facts = SelectionFacts()
        facts.languages = [LanguageSkill(language: dutch, oral: level)]
        #expect(verdicts(facts, asked)[.language] == expected)
    }

    @Test func whatCountsMoreWeighsMore() throws {
        let asked = try question([.occupation: .important, .irregularHours: .welcome]) {
            $0.occupations = [OccupationCode("kok")]
            $0.irregularHours = .yes
        }
        var facts = SelectionFacts()
        facts.occupations = [OccupationCode("kok")]
        facts.irregularHours = .no
        #expect(Fit(facts, to: asked).least == 0.75)
        facts.irregularHours = nil
        let open = Fit(facts, to: asked)
        #expect(open.least == 0.75 && open.most == 1)
    }

    @Test func whereNothingIsAskedEverybodyFits() throws {
        let fit = Fit(SelectionFacts(), to: try question(all) { _ in })
        #expect(fit.items.isEmpty && fit.least == 1 && fit.most == 1)
    }

    @Test func onlyWhatIsRequiredGoesToTheSources() throws {
        let asked = try question([.occupation: .required, .hours: .important, .licences: .welcome]) {
            $0.occupations = [OccupationCode("kok")]
            $0.maximumHoursAtLeast = 24
            $0.licences = [DrivingLicences(name: "B") ?? []]
        }
        var expected = SelectionQuestion(area: asked.all.area)
        expected.occupations = [OccupationCode("kok")]
        #expect(asked.required == expected)
    }
}
