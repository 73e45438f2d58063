/// The area a question is about (*selectiegebied*): everything within a radius of a postcode.
public struct SearchArea: Hashable, Sendable {
    /// The middle.
    public let centre: Postcode
    /// Great-circle kilometres, 0...999.
    public let radius: Int

    /// Refuses a radius outside 0...999 (VUM interface 3.0).
    public init(centre: Postcode, radius: Int) throws(LabourDomainError) {
        guard (0...999).contains(radius) else { throw .radiusOutOfRange(got: radius) }
        self.centre = centre
        self.radius = radius
    }
}
