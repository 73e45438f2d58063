/// A means of transport somebody has, or a vacancy asks (*vervoermiddel*).
public struct Transport: Hashable, Sendable {
    public var means: TransportMeans?
    /// Whether it can be used to do the work (job seekers and vacancies).
    public var availableForWork: Indication?
    /// Whether it can be used to travel to work.
    public var availableForCommuting: Indication?

    public init(means: TransportMeans? = nil, availableForWork: Indication? = nil, availableForCommuting: Indication? = nil) {
        self.means = means
        self.availableForWork = availableForWork
        self.availableForCommuting = availableForCommuting
    }
}

/// The codes of *codeVervoermiddel*.
public enum TransportMeans: UInt8, Hashable, Sendable, CaseIterable {
    case car = 1
    case moped = 2
    case bicycle = 3
    case motorcycle = 4
    case publicTransport = 5
    case other = 9
}
