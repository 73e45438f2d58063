import Testing

@testable import WebPages

@Suite("A map of areas")
struct AreaMapTests {
    private func map(_ places: [AreaMap.Place]) throws -> ParsedElement {
        try parsed(AreaMap(id: "m", title: "Title", valueTitle: "People", places: places, language: .english))
    }

    private func place(_ longitude: Double, _ latitude: Double, _ value: Double, _ label: String = "x", chosen: Bool = false)
        -> AreaMap.Place
    {
        .init(longitude: longitude, latitude: latitude, value: value, label: label, isChosen: chosen)
    }

    private func number(_ element: ParsedElement, _ attribute: String) -> Double { Double(element[attribute] ?? "") ?? .nan }

    @Test func surfaceOfACircleIsItsFigure() throws {
        let radii = try map([place(5, 52, 100), place(5.5, 52.5, 25), place(6, 52, 0)]).all("circle").map { number($0, "r") }
        #expect(radii == [18, 9, 0])
    }

    @Test func northIsUpAndEastIsRight() throws {
        let circles = try map([place(5, 52, 3), place(6, 53, 2)]).all("circle")
        #expect(number(circles[0], "cx") < number(circles[1], "cx"))
        #expect(number(circles[0], "cy") > number(circles[1], "cy"))
    }

    @Test func everythingLiesWithinTheDrawing() throws {
        let corners = [place(3.3, 50.7, 9), place(7.2, 53.5, 9), place(3.3, 53.5, 9), place(7.2, 50.7, 9, chosen: true)]
        let map = try map(corners)
        let box = try #require(map.all("svg").first?["viewBox"]).split(separator: " ").compactMap { Double($0) }
        for circle in map.all("circle") {
            #expect(number(circle, "cx") - 18 >= 0 && number(circle, "cx") + 18 <= box[2])
            #expect(number(circle, "cy") - 18 >= 0 && number(circle, "cy") + 18 <= box[3])
        }
    }

    @Test(arguments: [
        [(5.0, 52.0)], [(5, 52), (5, 52)], [(5, 52), (6, 52)], [(5, 52), (5, 53)], [(.nan, 52), (5, 52)], [(.infinity, -.infinity)], [],
    ])
    func neverWritesWhatIsNoNumber(coordinates: [(Double, Double)]) throws {
        let map = try map(coordinates.map { place($0.0, $0.1, .nan) })
        for element in map.all where ["circle", "rect", "text", "svg"].contains(element.name) {
            for value in element.attributes.values { #expect(!value.lowercased().contains("nan") && !value.contains("inf")) }
        }
        #expect(map.rows.count == max(coordinates.count, 1))
    }

    @Test func onePlaceStandsInTheMiddle() throws {
        let map = try map([place(5, 52, 1)])
        let circle = try #require(map.all("circle").first)
        #expect(number(circle, "cx") == 160 && number(circle, "cy") == 56)
    }

    @Test func chosenPlaceIsMarkedByShapeAndWord() throws {
        let map = try map([place(5, 52, 5, "3511", chosen: true), place(5.1, 52.1, 5, "3512")])
        #expect(map.all(style: "choice-mark").count == 1)
        #expect(map.all("text").map(\.text) == ["3511"])
        #expect(map.rows == [["3511", "5", "Yes"], ["3512", "5", "No"]])
        #expect(map.all(style: "legend").first?.text.contains("this area is chosen") == true)
    }

    @Test func labelAvoidsWhatIsDrawn() {
        let square = MapLabel.Box(left: 100, top: 100, width: 20, height: 20)
        let free = MapLabel(text: "3511", beside: square, avoiding: [], width: 320, height: 240)
        #expect(free.box.left == 124)
        let crowded = MapLabel(
            text: "3511", beside: square, avoiding: [.init(left: 120, top: 100, width: 40, height: 20)], width: 320, height: 240)
        #expect(crowded.box.left + crowded.box.width <= 96)
    }
}
