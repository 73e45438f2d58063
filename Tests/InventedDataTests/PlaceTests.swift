import Geography
import InventedData
import LabourDomain
import Matching
import Testing

struct PlaceTests {
    private func make(_ place: Place, register: OccupationRegister? = nil) throws -> InventedProfiles {
        try InventedProfiles(
            seed: 5, kind: .nationalService, place: place, gazetteer: Fixture.gazetteer.get(), register: register ?? Fixture.register.get(),
            referenceDate: Fixture.today.get())
    }

    @Test func `stays within the radius of its centre, and spreads over its areas`() throws {
        let (gazetteer, centre) = (try Fixture.gazetteer.get(), try PostcodeArea(9711))
        let profiles = try make(.around(centre, kilometres: 12))
        let areas = try (0..<600).flatMap { index in
            [try profiles.jobSeeker(index).mobility?.postcode.area, try profiles.vacancy(index).address?.postcode.area].compactMap(\.self)
        }
        #expect(areas.count == 1200)
        #expect(areas.allSatisfy { gazetteer.kilometres(from: centre, to: $0) ?? .infinity <= 12 })
        #expect(Set(areas).count > 20)
    }

    @Test func `is where the towns are: most in the largest, every part of the country, never a post office box`() throws {
        let gazetteer = try Fixture.gazetteer.get()
        let areas = try Fixture.jobSeekers(.nationalService).compactMap(\.mobility?.postcode.area)
        let inAmsterdam = Fixture.share(areas) { gazetteer.municipality(of: $0) == "0363" }
        #expect((5...10).contains(inAmsterdam), "\(inAmsterdam)")
        #expect(Set(areas.map { $0.number / 1000 }) == Set(1...9))
        #expect(areas.allSatisfy { $0.number != 1000 && $0.number != 3500 })
    }

    @Test func `gives out no letters that the post does not use`() throws {
        let letters = try Fixture.jobSeekers(.nationalService).compactMap(\.mobility?.postcode.letters)
        #expect(letters.allSatisfy { !["SA", "SD", "SS"].contains($0) })
        #expect(letters.allSatisfy { $0.utf8.allSatisfy { !"FIOQUY".utf8.contains($0) } })
    }

    @Test func `refuses a place where nobody lives`() throws {
        for area in [1004, 1000] {
            #expect(throws: InventedDataError.nobodyLivesThere) {
                try make(.around(try PostcodeArea(area), kilometres: area == 1000 ? -1 : 5))
            }
        }
    }

    @Test func `uses what the register knows, and refuses one that knows nothing of use`() throws {
        let only = Occupation(code: OccupationCode("urn:kok"), name: "Zelfstandig werkend kok")
        let profiles = try make(.country, register: OccupationRegister([only]))
        #expect(try (0..<20).allSatisfy { try profiles.jobSeeker($0).desiredOccupations == [only.code] })
        let none = try OccupationRegister([Occupation(code: OccupationCode("urn:1"), name: "Drakentemmer")])
        #expect(throws: InventedDataError.noKnownOccupation) { try make(.country, register: none) }
    }
}
