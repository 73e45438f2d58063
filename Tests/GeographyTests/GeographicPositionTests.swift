import Geography
import Testing

struct GeographicPositionTests {
    @Test(arguments: [
        // From pole to pole, half round the equator, across the date line, eleven metres: each checked with a second formula.
        (90.0, 0.0, -90.0, 0.0, 20015.114442), (0, 0, 0, 180, 20015.114442), (0, 179.9, 0, -179.9, 22.239016),
        (52, 4, 52, 4.0001, 0.006846), (52, 4, 52, 4, 0),
    ])
    func `measures along the great circle`(_ a: Double, _ b: Double, _ c: Double, _ d: Double, expected: Double) throws {
        let (start, end) = (try GeographicPosition(latitude: a, longitude: b), try GeographicPosition(latitude: c, longitude: d))
        #expect(abs(start.kilometres(to: end) - expected) < 0.000_001)
        #expect(start.kilometres(to: end) == end.kilometres(to: start))
    }

    @Test(arguments: [(90.1, 0.0), (-90.1, 0), (0, 180.1), (0, -180.1), (.infinity, 0)])
    func `refuses what is not on the globe`(latitude: Double, longitude: Double) {
        #expect(throws: GeographyError.positionOutOfRange(latitude: latitude, longitude: longitude)) {
            try GeographicPosition(latitude: latitude, longitude: longitude)
        }
    }

    @Test func `refuses what is not a number`() {
        #expect(throws: GeographyError.self) { try GeographicPosition(latitude: .nan, longitude: 0) }
    }
}
