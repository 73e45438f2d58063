import Geography
import LabourDomain
import Testing

struct GazetteerTests {
    // Read once for all tests of the suite.
    private static let netherlands = Result { try Gazetteer.netherlands() }

    let gazetteer: Gazetteer

    init() throws { gazetteer = try Self.netherlands.get() }

    @Test func `holds every area of the source, ascending`() {
        #expect(gazetteer.areas.count == 4791)
        #expect(gazetteer.areas == gazetteer.areas.sorted())
        #expect(gazetteer.areas.allSatisfy(gazetteer.contains))
    }

    @Test func `places every area within the country`() throws {
        for area in gazetteer.areas {
            let position = try #require(gazetteer.position(of: area))
            #expect((50.7...53.6).contains(position.latitude) && (3.3...7.3).contains(position.longitude), "\(area)")
        }
    }

    // Calculated outside this program, with the arctangent form of the great-circle formula on the same centres.
    @Test(arguments: [
        (1012, 3511, 35.184665), (1012, 9711, 146.338825), (1012, 6211, 178.131810), (3011, 2511, 21.244896), (1011, 1012, 0.711377),
        (4331, 9711, 276.925633),
    ])
    func `measures known distances`(from: Int, to: Int, expected: Double) throws {
        let (start, end) = (try PostcodeArea(from), try PostcodeArea(to))
        let there = try #require(gazetteer.kilometres(from: start, to: end))
        #expect(abs(there - expected) < 0.000_001)
        #expect(gazetteer.kilometres(from: end, to: start) == there)
    }

    @Test func `knows the municipality by its four digits`() throws {
        #expect(gazetteer.municipality(of: try PostcodeArea(9711)) == "0014")
        #expect(gazetteer.municipality(of: try PostcodeArea(9999)) == "1966")
    }

    @Test func `puts post office boxes in their own town where two towns bear one name`() throws {
        let distance = try #require(gazetteer.kilometres(from: try PostcodeArea(1250), to: try PostcodeArea(1251)))
        #expect(distance < 2)
    }

    @Test(arguments: [(0, 1), (2, 26), (10, 122), (25, 435), (100, 2904), (999, 4791)])
    func `finds as many areas within a radius as a count by hand`(radius: Int, expected: Int) throws {
        #expect(gazetteer.within(kilometres: radius, of: try PostcodeArea(1012)).count == expected)
    }

    @Test func `gives neighbours nearest first, the area itself at nought, equals by number`() throws {
        let neighbours = gazetteer.within(kilometres: 5, of: try PostcodeArea(1012))
        #expect(neighbours.first == Neighbour(area: try PostcodeArea(1012), kilometres: 0))
        #expect(neighbours.prefix(6).map(\.area.number) == [1012, 1011, 1015, 1016, 1000, 1001])
        for (near, far) in zip(neighbours, neighbours.dropFirst()) {
            #expect((near.kilometres, near.area) < (far.kilometres, far.area))
        }
    }

    @Test(arguments: [1, 17, 40, 350])
    func `finds exactly the areas whose distance is at most the radius`(radius: Int) throws {
        for area in stride(from: 0, to: gazetteer.areas.count, by: 599).map({ gazetteer.areas[$0] }) {
            let expected = gazetteer.areas.filter { gazetteer.kilometres(from: area, to: $0) ?? .infinity <= Double(radius) }
            #expect(gazetteer.within(kilometres: radius, of: area).map(\.area).sorted() == expected)
        }
    }

    @Test func `knows nothing of an area that does not exist`() throws {
        let unknown = try PostcodeArea(1004)
        #expect(!gazetteer.contains(unknown))
        #expect(gazetteer.position(of: unknown) == nil)
        #expect(gazetteer.municipality(of: unknown) == nil)
        #expect(gazetteer.kilometres(from: unknown, to: try PostcodeArea(1012)) == nil)
        #expect(gazetteer.kilometres(from: try PostcodeArea(1012), to: unknown) == nil)
        #expect(gazetteer.within(kilometres: 999, of: unknown).isEmpty)
    }

    @Test func `finds nothing within a negative radius`() throws {
        #expect(gazetteer.within(kilometres: -1, of: try PostcodeArea(1012)).isEmpty)
    }
}
