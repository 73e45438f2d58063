/// A question for contact moments: those of one employer, of a day or later where one is given.
public struct ContactMomentQuestion: Hashable, Sendable {
    /// Whose; the only criterion that must be given.
    public var employer: KvKNumber
    /// The first day that counts.
    public var since: CalendarDate?

    public init(employer: KvKNumber, since: CalendarDate? = nil) {
        self.employer = employer
        self.since = since
    }
}
