import Geography
import LabourDomain
import StrictJSON
import Testing
import VUMWire

@testable import Accreditation

struct PublishedRecordsTests {
    @Test(arguments: Subject.ofProfiles) func everyRecordKeepsToTheContract(_ subject: Subject) {
        for record in PublishedRecords.records(of: subject) {
            #expect(WireContract.of(subject).entity.faults(in: record).isEmpty, "\(String(decoding: record, as: UTF8.self))")
        }
    }

    @Test(arguments: Subject.ofProfiles) func everyRecordIsKnownByWhatIsShownOfIt(_ subject: Subject) throws {
        let records = try Published.records(of: subject)
        #expect(Set(records.entries.map(\.profileText)).count == records.entries.count)
        #expect(Set(records.entries.map(\.name)).count == records.entries.count)
    }

    @Test(arguments: Subject.ofProfiles) func theRecordsAreTheSameEveryTime(_ subject: Subject) {
        #expect(PublishedRecords.records(of: subject) == PublishedRecords.records(of: subject))
    }

    @Test(arguments: Subject.ofProfiles, [99, 100, 101]) func theMaximumCanBeExamined(_ subject: Subject, _ count: Int) throws {
        let exam = try Examination.of(subject, FakeSource(subject))
        #expect(LimitChecks.question(exam, count: count) != nil)
    }

    @Test(arguments: Subject.ofProfiles) func aQuestionOfCriteriaSeesFewerThanTheMaximum(_ subject: Subject) throws {
        let records = try Published.records(of: subject)
        let all = try #require(records.expected(Question().body))
        #expect((30..<100).contains(all.count))
    }

    @Test func aLineThatIsNoRecordIsNamed() throws {
        let gazetteer = try Gazetteer.netherlands()
        #expect {
            try RecordSet(
                subject: .vacancies, records: PublishedRecords.records(of: .vacancies).prefix(1) + [Array("{}".utf8)], gazetteer: gazetteer)
        } throws: { error in
            if case .unusableRecord(line: 2, _)? = error as? AccreditationError { true } else { false }
        }
        #expect(throws: AccreditationError.noRecords) { try RecordSet(subject: .vacancies, records: [], gazetteer: gazetteer) }
    }
}
