import Foundation

/// From degrees to a drawing: a degree of longitude is shorter by the cosine of the latitude, which is near enough for the Low Countries.
struct MapProjection {
    struct Point: Equatable {
        var x: Double
        var y: Double
    }

    static let width = 320.0
    static let largestRadius = 18.0
    /// Keeps the circles and their marks within the drawing.
    private static let margin = 26.0

    let height: Double
    private let west: Double
    private let north: Double
    /// Drawing units per degree of latitude.
    private let scale: Double
    private let narrowing: Double
    private let left: Double
    private let top: Double

    init(places: [AreaMap.Place]) {
        let known = places.filter(Self.liesOnEarth)
        let (longitudes, latitudes) = (known.map(\.longitude), known.map(\.latitude))
        let (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
        let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
        narrowing = max(cos((south + north) / 2 * .pi / 180), 0.01)
        let (across, down) = ((east - west) * narrowing, north - south)
        let room = Self.width - 2 * Self.margin
        // The whole width, unless that would make it higher than a screen; one place alone has no size and stands in the middle.
        let byWidth = across > 0 ? room / across : .infinity
        let byHeight = down > 0 ? 1.25 * room / down : .infinity
        scale = min(byWidth, byHeight).isFinite ? min(byWidth, byHeight) : 0
        left = (Self.width - across * scale) / 2
        height = known.isEmpty ? 40 : max(down * scale, 60) + 2 * Self.margin
        self.west = west
        self.north = north
        top = (height - down * scale) / 2
    }

    var viewBox: String { "0 0 \(Drawing.number(Self.width)) \(Drawing.number(height))" }

    /// Absent where the place does not lie on Earth.
    func point(of place: AreaMap.Place) -> Point? {
        guard Self.liesOnEarth(place) else { return nil }
        return Point(x: left + (place.longitude - west) * narrowing * scale, y: top + (north - place.latitude) * scale)
    }

    private static func liesOnEarth(_ place: AreaMap.Place) -> Bool {
        (-180...180).contains(place.longitude) && (-90...90).contains(place.latitude)
    }
}
