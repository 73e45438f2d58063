import FoundationEssentials
import Testing

@testable import Governance

struct MisuseMemoryTests {
    @Test func aDigestHasSixteenBytes() throws {
        #expect(KeyedDigest([UInt8](repeating: 0, count: 15)) == nil)
        #expect(KeyedDigest([UInt8](repeating: 0, count: 17)) == nil)
        #expect(KeyedDigest(Array(1...16)) == KeyedDigest(high: 0x0102_0304_0506_0708, low: 0x090A_0B0C_0D0E_0F10))
    }

    @Test func theFilterCountsDifferentProfilesWithinAFewPerCent() {
        var seen = SeenProfiles()
        var new = 0
        for digest in MisuseStory.profiles(0, 20_000) where seen.insert(digest) { new += 1 }
        #expect((19_000...20_000).contains(new))
        #expect(seen.bytes <= 40_960)
        var again = 0
        for digest in MisuseStory.profiles(12_500, 7_500) where seen.insert(digest) { again += 1 }
        #expect(again == 0)
    }

    @Test func whoSeesMuchIsKnownByMoreThanAHundredThousandProfiles() {
        var seen = SeenProfiles()
        for digest in MisuseStory.profiles(0, 150_000) { _ = seen.insert(digest) }
        #expect(seen.bytes <= 3 * 131_072)
        var again = 0
        for digest in MisuseStory.profiles(0, 150_000) where seen.insert(digest) { again += 1 }
        #expect(again == 0)
        // What is new is taken for known in a few of a hundred cases.
        var new = 0
        for digest in MisuseStory.profiles(1_000_000, 10_000) where seen.insert(digest) { new += 1 }
        #expect((9_300...10_000).contains(new))
    }

    @Test func withoutRoomThereAreTwoOfTheSmallestFilters() {
        var seen = SeenProfiles()
        for digest in MisuseStory.profiles(0, 100_000) { _ = seen.insert(digest) }
        for digest in MisuseStory.profiles(200_000, 160_000) { _ = seen.insert(digest, mayGrow: false) }
        #expect(seen.bytes == 16_384)
        var again = 0
        for digest in MisuseStory.profiles(352_500, 7_500) where seen.insert(digest, mayGrow: false) { again += 1 }
        #expect(again == 0)
    }

    @Test func filtersStopGrowingWhenTheRoomForAllOfThemIsUsed() throws {
        var story = try MisuseStory(capacity: WatchCapacity(filterBytes: 100_000))
        for party in 1...10 {
            for number in 0..<200 {
                let shown = MisuseStory.profiles(party * 1_000_000 + number * 100, 100)
                try story.ask(try MisuseStory.person(party), criteria: UInt64(number), shown: shown)
            }
        }
        // What was there, one that was being made, and two small ones for everybody else.
        #expect(story.watch.figures.sketchBytes <= 100_000 + 131_072 + 10 * 16_384)
    }

    @Test func whatIsSeenAllTheTimeIsNotForgotten() {
        var seen = SeenProfiles()
        let often = MisuseStory.profiles(0, 500)
        for digest in often { _ = seen.insert(digest) }
        for round in 1...20 {
            for digest in MisuseStory.profiles(round * 5_000, 5_000) { _ = seen.insert(digest) }
            var forgotten = 0
            for digest in often where seen.insert(digest) { forgotten += 1 }
            #expect(forgotten == 0)
        }
    }

    @Test func aFullTableForgetsWhatWasNotUsed() {
        var table = RecencyTable<Int, Int>(capacity: 3, initial: 0)
        for key in 1...3 { table.values[table.place(of: key)] = key }
        for key in [1, 3] { _ = table.known(key) }
        table.values[table.place(of: 4)] = 4
        #expect(table.peek(2) == nil)
        #expect(table.peek(1).map { table.values[$0] } == 1)
        #expect(table.peek(3).map { table.values[$0] } == 3)
        #expect(table.count == 3)
        #expect(table.evicted == 1)
    }

    @Test func aDayRollsOn() {
        var day = RollingCount(hours: 24)
        let start = Date(timeIntervalSince1970: 1_767_690_000)
        #expect(day.add(5, at: start) == 5)
        #expect(day.add(5, at: start + 20 * 3_600) == 10)
        #expect(day.add(0, at: start + 25 * 3_600) == 5)
        #expect(day.add(1, at: start + 1_000 * 3_600) == 1)
    }

    /// Seconds since 1970 of moments whose local time is known.
    @Test(arguments: [
        // Monday 5 January 2026: 05:59, 06:00, 21:59, 22:00 in winter time.
        (1_767_589_140.0, false), (1_767_589_200, true), (1_767_646_740, true), (1_767_646_800, false),
        // Monday 6 July 2026: 05:59 and 06:00 in summer time.
        (1_783_310_340, false), (1_783_310_400, true),
        // Saturday 10 January 2026, noon; Friday 9 January, noon.
        (1_768_042_800, false), (1_767_956_400, true),
        // The Mondays after the clock changes, 29 March and 25 October 2026: 06:30 local, which is 04:30 and 05:30 UTC.
        (1_774_845_000, true), (1_792_992_600, true),
        // Friday 27 March and Friday 23 October 2026 at 04:30 UTC: 05:30 and 06:30 local.
        (1_774_585_800, false), (1_792_729_800, true),
    ])
    func officeHoursFollowTheClockOfTheNetherlands(_ seconds: Double, _ isOpen: Bool) {
        #expect(OfficeHours().contains(Date(timeIntervalSince1970: seconds)) == isOpen)
    }
}
