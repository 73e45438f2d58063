import Governance
import LabourDomain
import Testing
import VUMWire

@testable import Exchange

/// Questions that select the same are the same, and others are not.
struct CriteriaTextTests {
    private func question(_ change: (inout SelectionQuestion) -> Void = { _ in }) throws -> SelectionQuestion {
        var question = SelectionQuestion(area: try SearchArea(centre: Postcode("1011AB"), radius: 25))
        change(&question)
        return question
    }

    private static let changes: [@Sendable (inout SelectionQuestion) -> Void] = [
        { $0.occupations = [OccupationCode("a")] }, { $0.occupations = [OccupationCode("a"), OccupationCode("b")] },
        { $0.contractDurations = .indefinite }, { $0.irregularHours = .yes }, { $0.officeHours = .yes }, { $0.officeHours = .no },
        { $0.licences = DrivingLicences(rawValue: 3) }, { $0.languages = [LanguageDemand(language: .dutch)] },
        { $0.languages = [LanguageDemand(language: .dutch, oralAtLeast: 2)] },
        { $0.languages = [LanguageDemand(language: .dutch, writtenAtLeast: 2)] },
        { $0.availableBy = try? CalendarDate(iso: "2026-01-31") }, { $0.startsFrom = try? CalendarDate(iso: "2026-01-31") },
        { $0.maximumHoursAtLeast = 20 }, { $0.minimumHoursAtMost = 20 }, { $0.educationLevel = EducationLevelDemand(atLeast: 2) },
        { $0.educationLevel = EducationLevelDemand(below: 7) }, { $0.educationLevel = EducationLevelDemand(exactly: 7) },
    ]

    @Test func everyCriterionMakesAnotherQuestion() throws {
        var texts: Set<[UInt8]> = [CriteriaText.of(try question(), about: .jobSeekers), CriteriaText.of(try question(), about: .vacancies)]
        for change in Self.changes { texts.insert(CriteriaText.of(try question(change), about: .jobSeekers)) }
        #expect(texts.count == Self.changes.count + 2)
        // One for the area, which is no part of it, and one for the occupations once more; a new criterion belongs in the text and here.
        #expect(Mirror(reflecting: try question()).children.count == 13)
    }

    @Test func orderAndRepetitionMakeNoDifference() throws {
        let (a, b) = (OccupationCode("a"), OccupationCode("b"))
        let (dutch, any) = (LanguageDemand(language: .dutch), LanguageDemand(language: nil, oralAtLeast: 3))
        let one = try question {
            $0.occupations = [a, b]
            $0.languages = [dutch, any]
        }
        let other = try question {
            $0.occupations = [b, a, b]
            $0.languages = [any, dutch, any]
        }
        #expect(CriteriaText.of(one, about: .jobSeekers) == CriteriaText.of(other, about: .jobSeekers))
    }

    @Test func theMarkOfAQuestionIsThatOfItsCriteriaAndItsAreaOfFourDigits() async throws {
        let chain = try Chain(sources: 1)
        chain.port.onSearch(chain.sources[0], ScriptedSources.answering(Wire.answer(["a"])))
        func mark(_ body: [UInt8]) async throws -> QuestionMark {
            let stream = try await chain.service.search(.jobSeekers, by: chain.asker, body: body, trace: nil)
            _ = try await Answer(reading: stream, subject: .jobSeekers)
            return try #require(await chain.ledger.memory.history(of: stream.questionID)?.question.mark)
        }
        let hours = #","flexibiliteit.codeRegiostraal":{"$eq":1}"#
        let first = try await mark(Wire.question())
        let same = try await mark(Array(" \(String(decoding: Wire.question(), as: UTF8.self)) ".utf8))
        let elsewhere = try await mark(Wire.question(postcode: "1012CD"))
        #expect(first == same)
        #expect(first.criteria == elsewhere.criteria && first.centre.number == 1011 && elsewhere.centre.number == 1012)
        #expect(first.radius == 25)
        // What has no effect makes no difference.
        #expect(try await mark(Wire.question(extra: hours)).criteria == first.criteria)
    }

    @Test func withoutTheKeyNoQuestionCanBeTried() throws {
        let area = try SearchArea(centre: Postcode("1011AB"), radius: 25)
        let (one, other) = (QuestionMarker(keys: .random(using: .seeded(1))), QuestionMarker(keys: .random(using: .seeded(2))))
        #expect(one.mark(criteria: [1], area: area) == one.mark(criteria: [1], area: area))
        #expect(one.mark(criteria: [1], area: area) != one.mark(criteria: [2], area: area))
        #expect(one.mark(criteria: [1], area: area) != other.mark(criteria: [1], area: area))
    }
}
