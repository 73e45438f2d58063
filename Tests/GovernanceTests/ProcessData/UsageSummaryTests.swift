import Foundation
import LabourDomain
import Testing

@testable import Governance

/// Numbers about the use of the exchange that can be shared.
struct UsageSummaryTests {
    @Test(arguments: [
        ([Int](), [Int?](repeating: nil, count: 3)), ([7], [7, 7, 7]), (Array(1...100), [50, 95, 100]), ([5, 5, 5, 900], [5, 900, 900]),
        ([90_000, -3], [0, 60_000, 60_000]),
    ])
    func timesAreExactByNearestRank(_ times: [Int], _ expected: [Int?]) {
        var response = ResponseTimes()
        for time in times.shuffled() { response.add(time) }
        #expect([response.median, response.percentile(95), response.longest] == expected)
    }

    @Test func availabilityLeavesOutWhatTheAskerBrokeOff() {
        var answering = UsageSummary.Answering()
        #expect(answering.availability == nil)
        answering.questions = ["answered": 3, "timed-out": 1, "cancelled": 6]
        #expect(answering.availability == 75)
    }

    @Test func isATableOfNumbersInWords() throws {
        let start = Date(timeIntervalSince1970: 1_800_000_000)
        var summary = UsageSummary(of: try OIN("00000001123456782000"), from: start, until: start + 86_400)
        summary.asking.questions = ["unanswered": 1, "answered": 2]
        summary.asking.times.add(12)
        summary.answering.questions = ["answered": 2, "timed-out": 1]
        summary.answering.outcomes = ["placed": 1]
        let lines = summary.table.csv.split(separator: "\r\n")
        #expect(
            lines[..<3] == [
                #""side","number","of","value""#, #""asking","questions","answered",2"#, #""asking","questions","unanswered",1"#,
            ])
        #expect(lines.contains(#""asking","milliseconds","95th-percentile",12"#))
        #expect(lines.contains(#""answering","availability","per-mille",666"#) && lines.contains(#""answering","outcomes","placed",1"#))
        #expect(!lines.contains { $0.contains("answering\",\"milliseconds") })
    }
}
