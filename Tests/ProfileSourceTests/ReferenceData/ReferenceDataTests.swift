import Foundation
import Geography
import Governance
import LabourDomain
import ProfileSource
import StrictJSON
import Testing
import VUMWire

/// The official test data of the VUM accreditation (expected results must be among the answers; identifiers and empty values do not count).
/// It is not part of the project: the tests are skipped where it is absent.
@Suite(.enabled(if: ReferenceData.isPresent, "no reference data: set SCHAKEL_REFERENCE_DATA"), .serialized)
struct ReferenceDataTests {
    @Test(arguments: Subject.ofProfiles, [2_000, 100])
    func givesEveryExpectedResult(_ subject: Subject, maximum: Int) async throws {
        let source = try await ReferenceSource(maximumMatches: maximum)
        let questions = try ReferenceData.questions(of: subject)
        #expect(questions.count >= 5)
        for (number, question) in questions.enumerated() {
            let answer = try await source.service.search(subject, by: source.admission, body: question.body(of: subject))
            let matches = try JSONValue(parsing: answer.body.bytes, limits: JSONLimits(maximumBytes: 64 << 20))["matches"]?.arrayValue ?? []
            #expect(matches.count == answer.matches)
            #expect(answer.ignored == [], "question \(number)")
            let found = Set(matches.map { $0.comparable(of: subject) })
            let missed = question.expected.count { !found.contains($0.comparable(of: subject)) }
            #expect(missed == 0, "question \(number): \(missed) of \(question.expected.count) missed")
            #expect(!question.expected.isEmpty)
        }
    }

    @Test(arguments: Subject.ofProfiles)
    func givesEveryDetailAsSupplied(_ subject: Subject) async throws {
        let source = try await ReferenceSource(maximumMatches: 100)
        let supplied = try ReferenceData.records(of: subject)
        for question in try ReferenceData.questions(of: subject) {
            let id = try #require(question.expected.first?[WireContract.of(subject).detail?.idKey ?? ""]?.stringValue)
            let given = try await source.service.detail(subject, id: id, by: source.admission)
            // The vacancy questions come without the detail; then it must equal the record that was loaded.
            let detail = try #require(question.detail ?? supplied[id])
            #expect(try JSONValue(parsing: given) == detail)
        }
    }

    @Test(arguments: Subject.ofProfiles)
    func takesEveryRecord(_ subject: Subject) async throws {
        let source = try await ReferenceSource(maximumMatches: 100)
        let report = try #require(source.reports[subject])
        #expect(report.refused == 0)
        #expect(report.added == (subject == .jobSeekers ? 1_000 : 25))
    }

    @Test(arguments: Subject.ofProfiles)
    func answersByTheContract(_ subject: Subject) async throws {
        let source = try await ReferenceSource(maximumMatches: 2_000)
        for question in try ReferenceData.questions(of: subject) {
            let answer = try await source.service.search(subject, by: source.admission, body: question.body(of: subject))
            #expect(WireContract.of(subject).sourceAnswer.faults(in: answer.body.bytes, limits: JSONLimits(maximumBytes: 64 << 20)) == [])
        }
    }
}
