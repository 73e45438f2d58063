import LabourDomain
import StrictJSON
import Testing

@testable import Accreditation

struct RunTests {
    private func results(_ mistake: FakeSource.Mistake, _ subject: Subject = .jobSeekers, only names: [String]) async throws
        -> [CheckResult]
    {
        let run = AccreditationRun(
            setting: try .example, records: [try Published.records(of: subject)],
            checks: try SourceSuite.checks(named: names))
        return await run.hold(FakeSource(subject, mistake)) { _ in }
    }

    private let content = [
        "SRC-040", "SRC-041", "SRC-050", "SRC-053", "SRC-055", "SRC-056", "SRC-058", "SRC-059", "SRC-063", "SRC-064", "SRC-071", "SRC-080",
        "SRC-081", "SRC-082", "SRC-085", "SRC-090", "SRC-091", "SRC-092", "SRC-095", "SRC-096",
    ]

    @Test(arguments: Subject.ofProfiles) func passesWhoAnswersAsTheRecordsSay(_ subject: Subject) async throws {
        for result in try await results(.none, subject, only: content) {
            #expect(result.word == "passed", "\(result.check.id): \(result.findings.map(\.reason))")
        }
    }

    @Test(arguments: [
        (FakeSource.Mistake.flagAtHundred, "SRC-091"), (.fixedOrder, "SRC-095"), (.fixedOrder, "SRC-096"), (.contactData, "SRC-081"),
        (.contactData, "SRC-080"), (.findsAll, "SRC-050"), (.findsAll, "SRC-040"), (.leaks, "SRC-031"), (.none, "SRC-100"),
        (.none, "SRC-010"),
    ])
    func findsAMistake(_ mistake: FakeSource.Mistake, by check: String) async throws {
        let result = try #require(try await results(mistake, only: [check]).first)
        #expect(result.word == "failed")
        #expect(result.findings.allSatisfy { $0.probe != nil })
        #expect(result.findings.count <= 5)
    }

    @Test func triesNothingElseWhereNobodyAnswers() async throws {
        let results = try await results(.silent, only: [])
        #expect(results.filter { $0.word == "failed" }.map(\.check.id) == ["SRC-001"])
        #expect(results.count { $0.word == "not-examined" } == results.count - 1)
    }

    @Test func saysWhatCouldNotBeExamined() async throws {
        let results = try await results(.none, only: ["SRC-002", "SRC-003"])
        #expect(results.map(\.word) == ["passed", "not-examined"])
    }

    @Test func aPartOfTheSuiteIsNeverAPass() async throws {
        let report = AccreditationReport(
            suite: .source, party: ExaminedParty(try .example), endpoint: "https://localhost:1/vum/v3", examinedAt: "2026-11-23T04:00:00Z",
            results: try await results(.none, only: ["SRC-001"]))
        #expect(report.verdict == .incomplete)
        #expect(report.count("passed") == 1)
    }

    @Test func anAdvisedCheckDoesNotDecide() async throws {
        let report = AccreditationReport(
            suite: .source, party: ExaminedParty(try .example), endpoint: "", examinedAt: "",
            results: try await results(.fixedOrder, only: ["SRC-096"]))
        #expect(report.verdict == .incomplete)
        #expect(report.count("failed", .advised) == 1)
    }
}
