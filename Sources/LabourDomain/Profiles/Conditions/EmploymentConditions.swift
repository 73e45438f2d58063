/// What a vacancy offers (*arbeidsvoorwaarden*).
public struct EmploymentConditions: Hashable, Sendable {
    /// The day the work starts.
    public var startsOn: CalendarDate?
    /// The day the work ends.
    public var endsOn: CalendarDate?
    /// At most 2,000 characters in the contract.
    public var description: String?
    /// At most 100 characters in the contract.
    public var salaryIndication: String?

    public init(startsOn: CalendarDate? = nil, endsOn: CalendarDate? = nil, description: String? = nil, salaryIndication: String? = nil) {
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.description = description
        self.salaryIndication = salaryIndication
    }
}
