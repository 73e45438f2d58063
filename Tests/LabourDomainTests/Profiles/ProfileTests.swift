import LabourDomain
import Testing

@Suite("Profiles")
struct ProfileTests {
    @Test("start empty: nothing is known that was not told")
    func startEmpty() throws {
        let person = JobSeeker()
        #expect(person.id == nil && person.mobility == nil && person.qualification == Qualification())
        #expect(person.flexibility == Flexibility() && person.workingHours == WorkingHours() && person.requirements == WorkRequirements())
        let work = Vacancy(id: try ProfileID("v1"))
        #expect(work.address == nil && work.conditions == EmploymentConditions() && work.employer == Employer())
    }

    @Test("are values: a copy does not change with its original")
    func areValues() throws {
        var person = JobSeeker(id: try ProfileID("p1"))
        let copy = person
        person.qualification.interests = ["muziek"]
        #expect(copy.qualification.interests.isEmpty)
        #expect(copy != person)
    }

    @Test("use the codes of the data standard")
    func codes() {
        #expect(Indication.allCases.map(\.rawValue) == [0, 1, 2])
        #expect(Attainment.allCases.map(\.rawValue) == [0, 1, 2, 8])
        #expect(LanguageLevel.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 8])
        #expect(WorkingLevel.allCases.map(\.rawValue) == Array(0...7))
        #expect(EducationLevel.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 9])
        #expect(EducationStatus.allCases.map(\.rawValue) == [0, 1, 2, 3])
        #expect(TransportMeans.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 9])
        #expect(ContractPurpose.allCases.map(\.rawValue) == [1, 2, 3, 4])
        #expect(ApplicationChannel.allCases.map(\.rawValue) == [1, 2, 3, 4])
        #expect(WebAddressPurpose.allCases.map(\.rawValue) == [1, 2, 3, 4])
        #expect(ContractDuration.allCases == [.indefinite, .fixedTerm])
    }
}
