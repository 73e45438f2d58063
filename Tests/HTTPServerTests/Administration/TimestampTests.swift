import Foundation
import Governance
import Testing

@testable import HTTPServer

struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0.0), ("2026-11-23T03:04:05Z", 1_795_403_045), ("2026-11-23T03:04:05.25Z", 1_795_403_045.25),
        ("2026-11-23T17:04:05+14:00", 1_795_403_045), ("2026-11-22T15:04:05-12:00", 1_795_403_045),
        ("2026-11-23T08:49:05+05:45", 1_795_403_045), ("2026-11-23T03:04:05+00:00", 1_795_403_045),
        ("2024-02-29T23:59:59.999999999Z", 1_709_251_199.999999999), ("0001-01-01T00:00:00Z", -62_135_596_800),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
    ])
    func readsAnyOffsetAsOneInstant(_ text: String, _ seconds: Double) throws {
        let instant = try #require(Timestamp.instant(text))
        #expect(abs(instant.timeIntervalSince1970 - seconds) < 0.000_001)
    }

    @Test(arguments: [
        "2026-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T23:60:00Z", "2026-11-23T23:59:60Z",
        "2026-11-23T03:04:05-00:00", "2026-11-23T03:04:05+25:00", "2026-11-23T03:04:05+01:60", "2026-11-23t03:04:05Z",
        "2026-11-23T03:04:05z", "2026-11-23 03:04:05Z", "2026-11-23T03:04:05", "2026-11-23T03:04Z", "2026-11-23T03:04:05.Z",
        "2026-11-23T03:04:05,5Z", "2026-11-23T03:04:05.1234567890Z", "2026-11-23T03:04:05+0100", "2026-11-23T03:04:05Z ", "",
        "２０26-11-23T03:04:05Z", "+2026-11-23T03:04:05Z", "2026-11-23T03:04:05Z[Europe/Amsterdam]",
    ])
    func refusesWhatIsNoInstant(_ text: String) {
        #expect(Timestamp.instant(text) == nil)
    }

    @Test func writesUTCThatReadsBackAsItself() throws {
        var random = RandomSource.seeded(20_261_123)
        for _ in 0..<2_000 {
            let milliseconds = Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random)
            let text = Timestamp.text(Date(timeIntervalSince1970: Double(milliseconds) / 1_000))
            let back = try #require(Timestamp.instant(text), "\(text)")
            #expect(text.hasSuffix("Z"))
            #expect((back.timeIntervalSince1970 * 1_000).rounded() == Double(milliseconds), "\(text)")
        }
    }
}
