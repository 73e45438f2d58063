import LabourDomain
import Testing

@testable import Governance

struct SubjectPseudonymTests {
    let samples: LogSamples

    init() throws { samples = try LogSamples() }

    @Test func aRecordHasOnePseudonymAndAnotherRecordAnother() throws {
        let records = (0..<1000).map { "record-\($0)" }
        let subjects = try samples.pseudonyms.subjects(.jobSeekers, of: samples.source, records: records)
        #expect(subjects.count == 1000 && Set(subjects.pseudonyms).count == 1000)
        #expect(try samples.pseudonyms.subjects(.jobSeekers, of: samples.source, records: records) == subjects)
        let elsewhere = try samples.pseudonyms.subjects(.jobSeekers, of: samples.asker, records: records)
        let ofOtherKind = try samples.pseudonyms.subjects(.vacancies, of: samples.source, records: records)
        #expect(Set(subjects.pseudonyms + elsewhere.pseudonyms + ofOtherKind.pseudonyms).count == 3000)
    }

    @Test func aRecordIsFoundUnderEveryKeyOfTheRing() throws {
        let (old, new) = (ReferenceKey(using: .seeded(1)), ReferenceKey(using: .seeded(2)))
        let before = try SubjectPseudonymiser(keys: KeyRing(current: old)).subjects(.jobSeekers, of: samples.source, records: ["a"])
        let ring = SubjectPseudonymiser(keys: try KeyRing(current: new, earlier: [old]))
        let after = try ring.subjects(.jobSeekers, of: samples.source, records: ["a"])
        let all = try ring.pseudonyms(.jobSeekers, of: samples.source, record: "a")
        #expect(all == after.pseudonyms + before.pseudonyms)
        #expect(before.key == old.identifier && after.key == new.identifier)
    }

    @Test func refusesMoreThanAnEntryHoldsAndWhatIsNoIdentifier() throws {
        #expect(throws: GovernanceError.invalidLogField(.subjects, limit: 1000, got: 1001)) {
            try samples.pseudonyms.subjects(.jobSeekers, of: samples.source, records: Array(repeating: "a", count: 1001))
        }
        for record in ["", String(repeating: "a", count: 201)] {
            #expect(throws: GovernanceError.invalidLogField(.recordID, limit: 200, got: record.utf8.count)) {
                try samples.pseudonyms.subjects(.jobSeekers, of: samples.source, records: [record])
            }
        }
    }

    @Test func packedPseudonymsAreWholeOnes() throws {
        #expect(LogSubjects(kind: .vacancies, key: 1, packed: "")?.count == 0)
        #expect(LogSubjects(kind: .vacancies, key: 1, packed: String(repeating: "a", count: 17)) == nil)
        #expect(LogSubjects(kind: .vacancies, key: 1, packed: String(repeating: "+", count: 16)) == nil)
        #expect(LogSubjects(kind: .vacancies, key: 1, packed: String(repeating: "a", count: 16 * 1001)) == nil)
        #expect(SubjectPseudonym("abc") == nil)
    }
}
