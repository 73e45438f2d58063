import LabourDomain
import Testing

@Suite("A calendar date")
struct CalendarDateTests {
    @Test(
        "that exists is read and written back",
        arguments: ["2026-11-22", "2024-02-29", "2000-02-29", "0000-01-01", "0001-12-31", "9999-12-31", "2026-04-30"])
    func readsExistingDays(text: String) throws {
        #expect(try CalendarDate(iso: text).description == text)
    }

    @Test(
        "that does not exist, or is written otherwise, is refused",
        arguments: [
            "", "2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "26-01-01",
            "20260101", "2026/01/01", "2026-01-01T", "2026-01-01Z", "-026-01-01", "+026-01-01", "2026-01-0a", "２026-01-01",
        ])
    func refusesOtherTexts(text: String) {
        #expect(throws: LabourDomainError.invalidDate(got: text)) { try CalendarDate(iso: text) }
    }

    @Test(
        "is put together from its parts, which must be in range", arguments: [(-1, 1, 1), (10000, 1, 1), (2026, 0, 1), (2026, 1, Int.max)])
    func refusesParts(year: Int, month: Int, day: Int) {
        #expect(throws: LabourDomainError.invalidDate(got: "\(year)-\(month)-\(day)")) {
            try CalendarDate(year: year, month: month, day: day)
        }
    }

    @Test("knows its parts")
    func knowsParts() throws {
        let date = try CalendarDate(iso: "2026-11-22")
        #expect((date.year, date.month, date.day) == (2026, 11, 22))
        #expect(date.packed == 20_261_122)
    }

    @Test("is ordered by time")
    func isOrdered() throws {
        let dates = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "2027-01-01"].map { try CalendarDate(iso: $0) }
        #expect(dates.shuffled().sorted() == dates)
    }

    @Test("accepts exactly the days of a common and of a leap year", arguments: [(2023, 365), (2024, 366), (2100, 365), (2400, 366)])
    func countsDays(year: Int, days: Int) {
        let accepted = (1...12).reduce(0) { sum, month in
            sum + (1...31).count { (try? CalendarDate(year: year, month: month, day: $0)) != nil }
        }
        #expect(accepted == days)
    }
}
