import InventedData
import LabourDomain
import StrictJSON
import Testing
import VUMWire

struct ContactMomentTests {
    private func moments(_ kind: SourceKind, seed: UInt64 = 1, count: Int = 1_000) throws -> [ContactMoment] {
        let profiles = try Fixture.profiles(kind, seed: seed)
        return try (0..<count).map { try profiles.contactMoment($0) }
    }

    @Test(arguments: SourceKind.allCases)
    func `every contact moment is valid by the contract and comes back the same`(kind: SourceKind) throws {
        let contract = WireContract.of(.contactMoments)
        for (index, moment) in try moments(kind).enumerated() {
            let record = WireContract.wireRecord(moment)
            #expect(contract.entity.faults(in: record, limits: WireContract.recordLimits).isEmpty, "\(index)")
            #expect(try WireContract.contactMoment(from: record) == moment)
        }
    }

    @Test func `a contact moment follows from seed, kind and index`() throws {
        #expect(try moments(.agency) == moments(.agency))
        #expect(try moments(.agency) != moments(.agency, seed: 2))
        #expect(try moments(.agency) != moments(.municipality))
        #expect(try moments(.agency).last == Fixture.profiles(.agency).contactMoment(999))
    }

    @Test func `all sources know an employer by one name, and speak with some more than once`() throws {
        var names: [KvKNumber: Set<String>] = [:]
        for kind in SourceKind.allCases {
            for moment in try moments(kind) {
                let employer = try #require(moment.employer)
                names[employer.number, default: []].insert(try #require(employer.name))
            }
        }
        #expect(names.values.allSatisfy { $0.count == 1 })
        #expect(names.count < 500)
    }

    @Test func `no day lies after the reference date`() throws {
        let today = try Fixture.today.get()
        #expect(try moments(.nationalService).allSatisfy { $0.date <= today })
    }

    @Test(arguments: [-1, 1 << 40, .max, .min])
    func `refuses an index outside its range`(index: Int) throws {
        let profiles = try Fixture.profiles(.agency)
        #expect(throws: InventedDataError.indexOutOfRange(got: index)) { try profiles.contactMoment(index) }
    }
}
