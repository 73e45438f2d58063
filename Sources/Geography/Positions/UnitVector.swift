import Foundation

/// A point on the globe as a direction from its centre, so that a distance takes no trigonometry but one arcsine.
///
/// With `c` the straight line between two points on the unit sphere, `sin²(angle / 2) = c² / 4`, which is the haversine of the angle:
/// the result is that of the haversine formula, and as exact for points close together.
struct UnitVector: Sendable {
    let x: Double
    let y: Double
    let z: Double

    init(_ position: GeographicPosition) {
        let latitude = position.latitude * .pi / 180
        let longitude = position.longitude * .pi / 180
        x = cos(latitude) * cos(longitude)
        y = cos(latitude) * sin(longitude)
        z = sin(latitude)
    }

    /// The square of the straight line to another point, 0...4.
    func squaredChord(to other: UnitVector) -> Double {
        let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
        return dx * dx + dy * dy + dz * dz
    }

    func kilometres(to other: UnitVector) -> Double {
        Self.kilometres(squaredChord: squaredChord(to: other))
    }

    static func kilometres(squaredChord: Double) -> Double {
        2 * GeographicPosition.earthRadius * asin(min(1, squaredChord.squareRoot() / 2))
    }

    /// A little more than the squared chord of this many kilometres, so that rounding never leaves out a point on the border.
    static func squaredChord(kilometres: Double) -> Double {
        let angle = kilometres / GeographicPosition.earthRadius
        guard angle < .pi else { return 5 }
        let chord = 2 * sin(angle / 2)
        return chord * chord * (1 + 1e-9)
    }
}
