import LabourDomain
import Testing

@Suite("A postcode")
struct PostcodeTests {
    @Test("is kept in upper case", arguments: [("1234AB", "1234AB"), ("1000aa", "1000AA"), ("9999zZ", "9999ZZ")])
    func keepsUpperCase(text: String, kept: String) throws {
        let postcode = try Postcode(text)
        #expect(postcode.description == kept)
        #expect(postcode.area.description == String(kept.prefix(4)))
        #expect(postcode.letters == kept.suffix(2))
    }

    @Test(
        "is refused with anything else", arguments: ["", "1234", "1234A", "1234ABC", "1234 AB", " 1234AB", "A234BC", "1234A1", "1234AÉ"])
    func refuses(text: String) {
        #expect(throws: LabourDomainError.invalidPostcode(got: text)) { try Postcode(text) }
    }

    @Test("does not start with 0")
    func refusesLeadingZero() {
        #expect(throws: LabourDomainError.invalidPostcode(got: "999")) { try Postcode("0999AB") }
    }

    @Test("area lies in 1000...9999", arguments: [Int.min, -1, 0, 999, 10000, Int.max])
    func refusesArea(number: Int) {
        #expect(throws: LabourDomainError.invalidPostcode(got: String(number))) { try PostcodeArea(number) }
    }

    @Test("areas are ordered by number")
    func ordersAreas() throws {
        #expect(try PostcodeArea(1000) < PostcodeArea(9999))
        #expect(try PostcodeArea(1000).number == 1000)
    }

    @Test("radius of a search area lies in 0...999", arguments: [-1, 1000, Int.max])
    func refusesRadius(radius: Int) throws {
        let centre = try Postcode("3511AA")
        #expect(throws: LabourDomainError.radiusOutOfRange(got: radius)) { try SearchArea(centre: centre, radius: radius) }
    }

    @Test("search area accepts both ends of the range", arguments: [0, 999])
    func acceptsRadius(radius: Int) throws {
        let centre = try Postcode("3511AA")
        #expect(try SearchArea(centre: centre, radius: radius).radius == radius)
    }
}
