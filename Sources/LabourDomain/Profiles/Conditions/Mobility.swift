/// From where, and how far, somebody wants to be mediated (*mobiliteit*).
public struct Mobility: Hashable, Sendable {
    /// The middle of the area (*bemiddelingspostcode*).
    public var postcode: Postcode
    /// Kilometres from the postcode, 0...999 (*maximaleReisafstand*).
    public var maximumDistance: Int?
    /// Minutes of one journey, 0...999 (*maximaleReistijd*).
    public var maximumTravelTime: Int?

    public init(postcode: Postcode, maximumDistance: Int? = nil, maximumTravelTime: Int? = nil) {
        self.postcode = postcode
        self.maximumDistance = maximumDistance
        self.maximumTravelTime = maximumTravelTime
    }
}
