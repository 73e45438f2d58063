import Geography
import LabourDomain

/// Postcode areas where people live and work.
struct InhabitedAreas: Sendable {
    struct Area: Sendable {
        let area: PostcodeArea
        let town: String
    }

    private let choice: WeightedChoice<Area>

    /// The areas of the towns within a place that the gazetteer knows.
    init(_ place: Place, gazetteer: Gazetteer) throws(InventedDataError) {
        let near: Set<PostcodeArea>? =
            switch place {
            case .country: nil
            case .around(let centre, let kilometres): Set(gazetteer.within(kilometres: kilometres, of: centre).map(\.area))
            }
        let areas = Town.all.flatMap { town in
            town.areas.lazy.compactMap { try? PostcodeArea($0) }
                .filter { gazetteer.contains($0) && near?.contains($0) ?? true }
                .map { Area(area: $0, town: town.name) }
        }
        guard let choice = WeightedChoice(areas.map { (1, $0) }) else { throw .nobodyLivesThere }
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
}
