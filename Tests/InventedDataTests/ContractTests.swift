import InventedData
import LabourDomain
import StrictJSON
import Testing
import VUMWire

struct ContractTests {
    @Test(arguments: SourceKind.allCases)
    func `every job seeker is valid by the contract and can be found`(kind: SourceKind) throws {
        let contract = WireContract.of(.jobSeekers)
        for (index, person) in try Fixture.jobSeekers(kind).enumerated() {
            let record = WireContract.wireRecord(person)
            #expect(contract.entity.faults(in: record, limits: WireContract.recordLimits).isEmpty, "\(index)")
            if index < 50 { #expect(throws: Never.self) { try contract.searchProfile(of: record) } }
        }
    }

    @Test(arguments: SourceKind.allCases)
    func `every vacancy is valid by the contract and can be found`(kind: SourceKind) throws {
        let contract = WireContract.of(.vacancies)
        for (index, vacancy) in try Fixture.vacancies(kind).enumerated() {
            let record = WireContract.wireRecord(vacancy)
            #expect(contract.entity.faults(in: record, limits: WireContract.recordLimits).isEmpty, "\(index)")
            if index < 50 { #expect(throws: Never.self) { try contract.searchProfile(of: record) } }
        }
    }

    @Test(arguments: SourceKind.allCases)
    func `nothing is cut or left out on the way to the wire and back`(kind: SourceKind) throws {
        for person in try Fixture.jobSeekers(kind).prefix(100) {
            #expect(try WireContract.jobSeeker(from: WireContract.wireRecord(person)) == person)
        }
        for vacancy in try Fixture.vacancies(kind).prefix(100) {
            #expect(try WireContract.vacancy(from: WireContract.wireRecord(vacancy)) == vacancy)
        }
    }
}
