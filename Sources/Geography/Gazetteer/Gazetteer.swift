public import LabourDomain

/// Where the postcode areas are: the centre of each and its municipality.
///
/// A value without cache: every question is answered from a table in memory, in constant time or in one pass over the areas.
public struct Gazetteer: Sendable {
    /// All areas, ascending.
    public let areas: [PostcodeArea]

    private let positions: [GeographicPosition]
    private let vectors: [UnitVector]
    private let municipalities: [UInt16]
    /// For number - 1000 the row of the area plus one, 0 where there is no such area.
    private let rowsByNumber: [UInt16]

    /// The Netherlands, as built in (CBS, see the README beside the table). Cost: parsing some 5,000 lines.
    public static func netherlands() throws(GeographyError) -> Gazetteer {
        var csv = Array(GazetteerTable.header.utf8)
        for part in NetherlandsTable.parts {
            csv.append(UInt8(ascii: "\n"))
            part.withUTF8Buffer { rows in csv += rows.lazy.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "\n") : $0 } }
        }
        return try Gazetteer(csv: csv)
    }

    /// Reads a table `pc4,latitude,longitude,municipality`: a header, then one area a line in any order, in ASCII, without quotes.
    public init(csv: [UInt8]) throws(GeographyError) {
        var rows = try GazetteerTable.rows(of: csv)
        guard !rows.isEmpty else { throw .emptyTable }
        rows.sort { $0.area < $1.area }
        var rowsByNumber = [UInt16](repeating: 0, count: 9000)
        for (index, row) in rows.enumerated() { rowsByNumber[Int(row.area.number) - 1000] = UInt16(index + 1) }
        self.rowsByNumber = rowsByNumber
        areas = rows.map(\.area)
        positions = rows.map(\.position)
        vectors = rows.map { UnitVector($0.position) }
        municipalities = rows.map(\.municipality)
    }

    /// Whether the area exists.
    public func contains(_ area: PostcodeArea) -> Bool {
        row(of: area) != nil
    }

    /// The centre of an area, `nil` where the area is unknown.
    public func position(of area: PostcodeArea) -> GeographicPosition? {
        row(of: area).map { positions[$0] }
    }

    /// The municipality an area lies in: four digits (CBS), `nil` where the area is unknown.
    public func municipality(of area: PostcodeArea) -> String? {
        row(of: area).map {
            let digits = String(municipalities[$0])
            return String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
    }

    /// Great-circle kilometres between the centres of two areas, `nil` where one is unknown.
    public func kilometres(from start: PostcodeArea, to end: PostcodeArea) -> Double? {
        guard let start = row(of: start), let end = row(of: end) else { return nil }
        return vectors[start].kilometres(to: vectors[end])
    }

    /// All areas whose centre lies within a radius of the centre of an area, that area included: nearest first, at the same distance by number.
    ///
    /// Nothing where the area is unknown or the radius negative. One pass over the areas, then a sort of what was found.
    public func within(kilometres radius: Int, of area: PostcodeArea) -> [Neighbour] {
        guard radius >= 0, let centre = row(of: area) else { return [] }
        let radius = Double(radius)
        let reach = UnitVector.squaredChord(kilometres: radius)
        let middle = vectors[centre]
        var found: [Neighbour] = []
        for index in vectors.indices {
            let squaredChord = vectors[index].squaredChord(to: middle)
            guard squaredChord <= reach else { continue }
            let kilometres = UnitVector.kilometres(squaredChord: squaredChord)
            if kilometres <= radius { found.append(Neighbour(area: areas[index], kilometres: kilometres)) }
        }
        // Ascending by area already, so equal distances only need the area as second key.
        found.sort { ($0.kilometres, $0.area) < ($1.kilometres, $1.area) }
        return found
    }

    /// All areas as seen from one of them, `nil` where it is unknown. Sorts all areas: to be kept, see ``Neighbourhoods``.
    public func neighbourhood(of area: PostcodeArea) -> Neighbourhood? {
        guard let centre = row(of: area) else { return nil }
        let middle = vectors[centre]
        return Neighbourhood(areas: areas, squaredChords: vectors.map { $0.squaredChord(to: middle) })
    }

    private func row(of area: PostcodeArea) -> Int? {
        let entry = rowsByNumber[Int(area.number) - 1000]
        return entry == 0 ? nil : Int(entry) - 1
    }
}
