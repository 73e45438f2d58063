public import FoundationEssentials
public import LabourDomain

/// The mandates as they are kept.
public protocol MandateStore: Sendable {
    /// Keeps a mandate, and gives it its number. Refused where one of this pair counts in the same period, and for a purpose that the
    /// controller's category cannot have.
    func grant(_ mandate: Mandate, by authorship: Authorship) async throws -> NumberedMandate

    /// Ends a mandate at an instant: earlier than it would end, and not before it began.
    func end(mandate number: Int64, at instant: Date, by authorship: Authorship) async throws

    /// The mandates that a controller has given, also those that have ended; the oldest first.
    func mandates(of controller: OIN) async throws -> [NumberedMandate]
}

/// A mandate with the number under which it is kept.
public struct NumberedMandate: Hashable, Sendable {
    public let number: Int64
    public let mandate: Mandate

    public init(number: Int64, mandate: Mandate) {
        self.number = number
        self.mandate = mandate
    }
}
