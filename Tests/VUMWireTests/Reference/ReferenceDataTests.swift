import LabourDomain
import StrictJSON
import Testing
import VUMWire

@Suite(
    "The test data of the standard",
    .enabled(if: ReferenceData.isPresent, "the reference data is absent: set SCHAKEL_REFERENCE_DATA to its directory"))
struct ReferenceDataTests {
    @Test(
        "is valid, converts and is a match",
        arguments: [(Subject.jobSeekers, "jobseeker_profiles_1000.json", 1000), (.vacancies, "vacancies_25.json", 25)])
    func records(subject: Subject, file: String, count: Int) throws {
        let contract = WireContract.of(subject)
        let records = try ReferenceData.elements(file)
        #expect(records.count == count)
        for (number, record) in records.enumerated() {
            let bytes = record.serialized()
            #expect(contract.entity.faults(in: bytes).isEmpty, "record \(number)")
            let profile = try contract.searchProfile(of: bytes)
            #expect(contract.sourceMatch.faults(in: profile).isEmpty, "record \(number)")
            let match = try contract.exchangeMatch(from: profile, vumID: "r")
            #expect(contract.exchangeMatch.faults(in: match).isEmpty, "record \(number)")
            #expect(contract.identifier(of: bytes) != nil, "record \(number)")
            #expect(try contract.facts(of: bytes).postcode != nil, "record \(number)")
        }
    }

    @Test("goes through the domain unharmed, but for repeated licences and empty values")
    func roundTrips() throws {
        for (number, record) in try ReferenceData.elements("jobseeker_profiles_1000.json").enumerated() {
            let person = try WireContract.jobSeeker(from: record.serialized())
            #expect(
                try json(WireContract.wireRecord(person)).comparable.withoutLicences == record.comparable.withoutLicences,
                "record \(number)")
        }
        for (number, record) in try ReferenceData.elements("vacancies_25.json").enumerated() {
            let work = try WireContract.vacancy(from: record.serialized())
            #expect(
                try json(WireContract.wireRecord(work)).comparable.withoutLicences == record.comparable.withoutLicences, "record \(number)")
        }
    }

    @Test(
        "has questions that are understood whole and select what is expected",
        arguments: [
            (Subject.jobSeekers, "jobseeker_questions_10.json", "expected_results", 10),
            (.vacancies, "vacancy_questions_5.json", "expected_results_among_the_sample", 5),
        ])
    func questions(subject: Subject, file: String, results: String, count: Int) throws {
        let contract = WireContract.of(subject)
        let cases = try ReferenceData.elements(file)
        #expect(cases.count == count)
        for (number, item) in cases.enumerated() {
            let question = try #require(item["question"])
            let body = contract.selectionBody(wrapping: question.serialized())
            #expect(contract.selection.isValid(body), "question \(number)")
            let request = try contract.parseSelection(body)
            #expect(request.ignored.isEmpty, "question \(number)")
            #expect(try contract.parseSelection(contract.selectionBody(for: request.question)).question == request.question)
            for expected in item[results]?.arrayValue ?? [] {
                #expect(try contract.facts(of: expected.serialized()).satisfyCriteria(of: request.question), "question \(number)")
                #expect(try json(contract.searchProfile(of: expected.serialized())).comparable == expected.comparable, "question \(number)")
            }
        }
    }
}

extension JSONValue {
    /// A licence held twice is a licence; the domain keeps a set.
    fileprivate var withoutLicences: JSONValue {
        guard case .object(let object) = self else { return self }
        return .object(
            JSONObject(object.members.filter { $0.key != "rijbewijs" }.map { ($0.key, $0.value.withoutLicences) }.filter { !$0.1.isEmpty }))
    }
}
