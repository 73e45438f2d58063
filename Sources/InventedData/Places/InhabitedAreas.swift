import Geography
import LabourDomain

/// Postcode areas by the number of people who live there.
struct InhabitedAreas: Sendable {
    struct Area: Sendable {
        let area: PostcodeArea
        let town: String
        let inhabitants: Int
    }

    private let choice: WeightedChoice<Area>

    /// The areas within a place that the gazetteer knows.
    init(_ place: Place, gazetteer: Gazetteer) throws(InventedDataError) {
        var areas = try Self.table().filter { gazetteer.contains($0.area) }
        if case .around(let centre, let kilometres) = place {
            let near = Set(gazetteer.within(kilometres: kilometres, of: centre).map(\.area))
            areas = areas.filter { near.contains($0.area) }
        }
        guard let choice = WeightedChoice(areas.map { ($0.inhabitants, $0) }) else { throw .nobodyLivesThere }
        self.choice = choice
    }

    func pick(_ chance: inout Chance) -> Area { choice.pick(&chance) }

    /// A postcode in an area. Its letters are chance, so it may not exist; SA, SD and SS are never given out, nor F, I, O, Q, U and Y.
    static func postcode(in area: PostcodeArea, _ chance: inout Chance) -> Postcode? {
        let letters = "ABCDEGHJKLMNPRSTVWXZ".map(String.init)
        var pair = chance.pick(letters) + chance.pick(letters)
        if ["SA", "SD", "SS"].contains(pair) { pair = "RA" }
        return try? Postcode("\(area)\(pair)")
    }

    static func table() throws(InventedDataError) -> [Area] {
        let lines = InhabitedAreasTable.csv.withUTF8Buffer { Array($0) }.split(separator: UInt8(ascii: "\n"))
        var areas: [Area] = []
        areas.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated().dropFirst() {
            let fields = line.split(separator: UInt8(ascii: ","), maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
            guard fields.count == 3, let number = Int(fields[0]), let area = try? PostcodeArea(number), let inhabitants = Int(fields[1])
            else {
                throw .brokenTable(line: index + 1)
            }
            areas.append(Area(area: area, town: fields[2], inhabitants: inhabitants))
        }
        return areas
    }
}
