/// A point on the globe in degrees (WGS 84).
public struct GeographicPosition: Hashable, Sendable {
    /// The mean radius of the earth in kilometres (IUGG, R1).
    public static let earthRadius = 6371.0088

    /// -90...90, north is positive.
    public let latitude: Double
    /// -180...180, east is positive.
    public let longitude: Double

    /// Refuses what lies outside the ranges, and what is not a number.
    public init(latitude: Double, longitude: Double) throws(GeographyError) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else {
            throw .positionOutOfRange(latitude: latitude, longitude: longitude)
        }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Great-circle kilometres to another point; the same in both directions, 0 for the same point.
    public func kilometres(to other: GeographicPosition) -> Double {
        UnitVector(self).kilometres(to: UnitVector(other))
    }
}
