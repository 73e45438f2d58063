/// A job somebody had or has (*werkervaring*).
public struct WorkExperience: Hashable, Sendable {
    public var occupation: OccupationCode?
    public var startDate: CalendarDate?
    public var endDate: CalendarDate?
    /// At most 70 characters.
    public var organisation: String?
    /// At most 2,000 characters.
    public var explanation: String?

    public init(
        occupation: OccupationCode? = nil, startDate: CalendarDate? = nil, endDate: CalendarDate? = nil, organisation: String? = nil,
        explanation: String? = nil
    ) {
        self.occupation = occupation
        self.startDate = startDate
        self.endDate = endDate
        self.organisation = organisation
        self.explanation = explanation
    }
}
