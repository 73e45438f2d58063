import Foundation
import Governance
import LabourDomain
import Testing

struct OpeningHoursTests {
    private func utc(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    private func office(closed: Set<CalendarDate> = []) throws -> OpeningHours {
        try OpeningHours(
            windows: Weekday.allCases.prefix(5).flatMap {
                [try OpeningWindow($0, opens: 8 * 60, closes: 12 * 60), try OpeningWindow($0, opens: 13 * 60, closes: 18 * 60)]
            }, closedDays: closed)
    }

    /// 2026-11-23 is a Monday, 2026-07-06 as well.
    @Test(arguments: [
        ("2026-11-23T06:59:59Z", false), ("2026-11-23T07:00:00Z", true), ("2026-11-23T10:59:59Z", true), ("2026-11-23T11:00:00Z", false),
        ("2026-11-23T12:00:00Z", true), ("2026-11-23T17:00:00Z", false), ("2026-11-22T09:00:00Z", false), ("2026-07-06T05:59:59Z", false),
        ("2026-07-06T06:00:00Z", true),
    ])
    func opensAndClosesByDutchClocks(_ text: String, _ isOpen: Bool) throws {
        #expect(try office().isOpen(at: utc(text)) == isOpen)
    }

    @Test func isClosedOnAHolidayByTheDutchCalendar() throws {
        let hours = try OpeningHours(
            windows: Weekday.allCases.map { try OpeningWindow($0, opens: 0, closes: 1440) }, closedDays: [CalendarDate(iso: "2026-12-25")])
        #expect(hours.isOpen(at: try utc("2026-12-24T22:59:59Z")))
        #expect(!hours.isOpen(at: try utc("2026-12-24T23:00:00Z")))
        #expect(!hours.isOpen(at: try utc("2026-12-25T22:59:59Z")))
        #expect(hours.isOpen(at: try utc("2026-12-25T23:00:00Z")))
    }

    @Test func alwaysIsAlways() throws {
        for days in stride(from: -1e9, through: 1e9, by: 1e8) {
            #expect(OpeningHours.always.isOpen(at: Date(timeIntervalSince1970: days * 1e3)))
        }
    }

    /// Every hour of twelve years, among them every change of the clock, against the time zone of the system.
    @Test func agreesWithTheTimeZoneOfTheSystem() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        var instant = try utc("2024-01-01T00:00:00Z")
        for _ in 0..<(12 * 366 * 8) {
            let reading = try #require(DutchClock.reading(at: instant))
            let seconds = zone.secondsFromGMT(for: instant)
            let local = instant.addingTimeInterval(Double(seconds))
            #expect(reading.minute == Int(local.timeIntervalSince1970) % 86_400 / 60)
            #expect(reading.date.description == String(local.ISO8601Format().prefix(10)))
            instant += 3 * 3600 - 1
        }
        for year in 2000..<2100 {
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: try utc("\(year)-02-28T23:30:00Z"))
            let reading = try #require(DutchClock.reading(at: utc("\(year)-02-28T23:30:00Z")))
            #expect([reading.date.year, reading.date.month, reading.date.day] == [parts.year, parts.month, parts.day])
            #expect(Weekday.allCases.firstIndex(of: reading.weekday) == ((parts.weekday ?? 0) + 5) % 7)
        }
    }

    @Test func timeFarAwayIsClosedRatherThanATrap() throws {
        for seconds in [-1e300, -1e15, 1e15, 1e300, .infinity, -.infinity, .nan] {
            #expect(try !office().isOpen(at: Date(timeIntervalSince1970: seconds)))
        }
    }

    @Test func windowsAreBoundedAndApart() throws {
        for (opens, closes) in [(-1, 5), (5, 5), (6, 5), (0, 1441)] {
            #expect(throws: GovernanceError.self) { try OpeningWindow(.monday, opens: opens, closes: closes) }
        }
        let first = try OpeningWindow(.monday, opens: 0, closes: 60)
        #expect(try OpeningHours(windows: [first, OpeningWindow(.monday, opens: 60, closes: 61)]).windows.count == 2)
        #expect(throws: GovernanceError.self) { try OpeningHours(windows: [first, OpeningWindow(.monday, opens: 59, closes: 61)]) }
        #expect(throws: GovernanceError.self) { try OpeningHours(windows: []) }
    }

    @Test func isReadBackFromItsText() throws {
        let hours = try office(closed: [CalendarDate(iso: "2027-01-01")])
        let value = RuleValue.hours(hours)
        let text = try JSONEncoder().encode(value)
        #expect(try JSONDecoder().decode(RuleValue.self, from: text) == value)
        let wrong = String(decoding: text, as: UTF8.self).replacing("1080", with: "9999")
        #expect(throws: (any Error).self) { try JSONDecoder().decode(RuleValue.self, from: Data(wrong.utf8)) }
    }

    @Test func aRuleOpensAndCloses() throws {
        let samples = try RegistrySamples()
        let book = try RuleBook([
            Rule(
                number: 1, kind: .openingHours, scope: .subject(.jobSeekers), value: .hours(office()),
                effectiveAt: utc("2026-01-01T00:00:00Z"),
                authorship: Authorship(by: "a", why: "b", at: utc("2026-01-01T00:00:00Z")))
        ])
        let sunday = try utc("2026-11-22T09:00:00Z")
        #expect(!book.isOpen(for: RuleParty(oin: samples.agency, category: nil), subject: .jobSeekers, at: sunday))
        #expect(book.isOpen(for: nil, subject: .vacancies, at: sunday))
    }
}
