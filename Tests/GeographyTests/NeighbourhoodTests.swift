import Geography
import LabourDomain
import Testing

struct NeighbourhoodTests {
    let gazetteer: Gazetteer

    init() throws { gazetteer = try Gazetteer.netherlands() }

    /// The areas of a neighbourhood with a bound on their distance.
    private func areas(_ neighbourhood: Neighbourhood, within kilometres: Int) throws -> [PostcodeArea] {
        try (0..<neighbourhood.count(within: kilometres)).map { try PostcodeArea(neighbourhood.position(at: $0) + 1000) }
    }

    @Test(arguments: [1011, 3511, 6211, 9999, 1791])
    func holdsTheSameAreasAsASearchWithinARadius(_ number: Int) throws {
        let centre = try PostcodeArea(number)
        let neighbourhood = try #require(gazetteer.neighbourhood(of: centre))
        #expect(neighbourhood.count == gazetteer.areas.count)
        for radius in [0, 1, 2, 5, 17, 50, 123, 300, 999] {
            let found = gazetteer.within(kilometres: radius, of: centre)
            let kept = try areas(neighbourhood, within: radius)
            #expect(Set(kept) == Set(found.map(\.area)), "\(radius) km")
            let distances = kept.compactMap { gazetteer.kilometres(from: centre, to: $0) }
            #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
        }
        #expect(neighbourhood.count(within: -1) == 0)
    }

    @Test func roundsDistancesUpToWholeKilometres() throws {
        let centre = try PostcodeArea(3511)
        let neighbourhood = try #require(gazetteer.neighbourhood(of: centre))
        var hint = 0
        for index in 0..<neighbourhood.count {
            let area = try PostcodeArea(neighbourhood.position(at: index) + 1000)
            let kilometres = try #require(gazetteer.kilometres(from: centre, to: area))
            hint = neighbourhood.reach(at: index, from: hint)
            #expect(hint == Int(kilometres.rounded(.up)), "\(area)")
            #expect(neighbourhood.reach(at: index, from: 0) == hint)
        }
    }

    @Test func marksAreasOnTheSameSpot() throws {
        let table = """
            pc4,latitude,longitude,municipality
            1000,52.0000,5.0000,0001
            1001,52.2000,5.0000,0001
            1002,52.1000,5.0000,0001
            1003,52.2000,5.0000,0001
            """
        let small = try Gazetteer(csv: Array(table.utf8))
        let neighbourhood = try #require(try small.neighbourhood(of: PostcodeArea(1000)))
        #expect((0..<4).map { neighbourhood.position(at: $0) } == [0, 2, 1, 3])
        #expect((0..<4).map { neighbourhood.isTied(at: $0) } == [false, false, false, true])
        #expect(try small.neighbourhood(of: PostcodeArea(5555)) == nil)
    }

    @Test func keepsNoMoreThanItMay() throws {
        let kept = Neighbourhoods(gazetteer, maximumKept: 3)
        let centres = gazetteer.areas.prefix(10)
        for centre in centres { #expect(kept.around(centre)?.count == gazetteer.areas.count) }
        let one = try #require(kept.around(centres[0]))
        #expect(kept.byteCount <= 3 * (one.byteCount + 1_000))
        let last = centres[9]
        #expect(kept.around(last) === kept.around(last))
    }
}
