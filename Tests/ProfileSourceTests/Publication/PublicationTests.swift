import Foundation
import LabourDomain
import ProfileSource
import Testing

/// What may be shown on a given day.
struct PublicationTests {
    @Test func showsAVacancyUntilTheEndOfItsLastDay() async throws {
        let source = try SourceUnderTest()
        try await source.load(
            .vacancies,
            [
                Records.vacancy("yesterday", closes: "2026-07-14"), Records.vacancy("today", closes: "2026-07-15"),
                Records.vacancy("open"),
            ])
        #expect(Set(try await source.identifiers(.vacancies)) == ["today", "open"])
    }

    // In summer the Netherlands are two hours ahead of UTC, in winter one.
    @Test(arguments: [
        ("2026-07-15", 1_784_152_799.0, true), ("2026-07-15", 1_784_152_800, false), ("2026-01-10", 1_768_085_999, true),
        ("2026-01-10", 1_768_086_000, false),
    ])
    func countsDaysAsInTheNetherlands(closes: String, moment: Double, isShown: Bool) async throws {
        let source = try SourceUnderTest()
        source.clock.now = Date(timeIntervalSince1970: moment)
        try await source.load(.vacancies, [Records.vacancy("a", closes: closes)])
        #expect(try await source.identifiers(.vacancies) == (isShown ? ["a"] : []))
    }

    @Test(arguments: [-1e15, 1e15])
    func showsNothingWithAClosingDateWhenTheClockMakesNoSense(moment: Double) async throws {
        let source = try SourceUnderTest()
        source.clock.now = Date(timeIntervalSince1970: moment)
        try await source.load(.vacancies, [Records.vacancy("a", closes: "2026-07-15"), Records.vacancy("b")])
        #expect(try await source.identifiers(.vacancies) == ["b"])
    }

    @Test(arguments: Subject.ofProfiles)
    func showsProfilesUntilTheyAreTooOld(_ subject: Subject) async throws {
        let source = try SourceUnderTest(maximumAgeInDays: 30)
        try await source.load(subject, [Records.record(of: subject, "old")], at: Moments.start.addingTimeInterval(-31 * Moments.day))
        try await source.load(subject, [Records.record(of: subject, "new")], at: Moments.start.addingTimeInterval(-30 * Moments.day))
        #expect(try await source.identifiers(subject) == ["new"])
        source.clock.now = Moments.start.addingTimeInterval(1)
        #expect(try await source.identifiers(subject).isEmpty)
    }

    @Test(arguments: Subject.ofProfiles)
    func showsAProfileAgainWhenItIsSuppliedAgain(_ subject: Subject) async throws {
        let source = try SourceUnderTest(maximumAgeInDays: 30)
        try await source.load(subject, [Records.record(of: subject, "a")], at: Moments.start.addingTimeInterval(-40 * Moments.day))
        #expect(try await source.identifiers(subject).isEmpty)
        try await source.load(subject, [Records.record(of: subject, "a")])
        #expect(try await source.identifiers(subject) == ["a"])
    }

    @Test func givesNoDetailOfWhatMayNoLongerBeShown() async throws {
        let source = try SourceUnderTest(maximumAgeInDays: 30)
        try await source.load(.vacancies, [Records.vacancy("closed", closes: "2026-07-14"), Records.vacancy("open", closes: "2026-07-15")])
        try await source.load(.vacancies, [Records.vacancy("old")], at: Moments.start.addingTimeInterval(-31 * Moments.day))
        for id in ["closed", "old", "unknown", "", "a/b", String(repeating: "x", count: 201)] {
            await #expect(throws: SourceRefusal.unknownRecord) {
                try await source.service.detail(.vacancies, id: id, by: source.admission())
            }
        }
        let detail = try await source.service.detail(.vacancies, id: "open", by: source.admission())
        #expect(detail == Array(Records.vacancy("open", closes: "2026-07-15").utf8))
    }
}
