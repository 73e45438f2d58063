/// When somebody is there for work (*flexibiliteit* of a job seeker).
public struct Flexibility: Hashable, Sendable {
    /// Irregular hours or shifts (*onregelmatig werk of ploegendienst*).
    public var irregularHours: Indication?
    /// The first day of availability.
    public var availableFrom: CalendarDate?
    /// The last day of availability.
    public var availableUntil: CalendarDate?

    public init(irregularHours: Indication? = nil, availableFrom: CalendarDate? = nil, availableUntil: CalendarDate? = nil) {
        self.irregularHours = irregularHours
        self.availableFrom = availableFrom
        self.availableUntil = availableUntil
    }
}

/// What flexibility a vacancy asks (*flexibiliteit* of a vacancy).
public struct FlexibilityDemand: Hashable, Sendable {
    /// Irregular hours or shifts.
    public var irregularHours: Indication?
    /// Until when somebody must be available.
    public var availableUntil: CalendarDate?

    public init(irregularHours: Indication? = nil, availableUntil: CalendarDate? = nil) {
        self.irregularHours = irregularHours
        self.availableUntil = availableUntil
    }
}
