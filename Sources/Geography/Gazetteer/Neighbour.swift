public import LabourDomain

/// A postcode area near another one.
public struct Neighbour: Hashable, Sendable {
    /// The area.
    public let area: PostcodeArea
    /// Great-circle kilometres between the two centres.
    public let kilometres: Double

    /// Keeps both.
    public init(area: PostcodeArea, kilometres: Double) {
        self.area = area
        self.kilometres = kilometres
    }
}
