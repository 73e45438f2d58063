/// A course somebody takes or took (*cursus*).
public struct Course: Hashable, Sendable {
    /// At most 120 characters.
    public var name: String?
    /// At most 2,000 characters.
    public var explanation: String?
    public var certificate: Attainment?
    public var certificateDate: CalendarDate?
    public var startDate: CalendarDate?
    public var endDate: CalendarDate?
    /// At most 500 characters.
    public var institute: String?

    public init(name: String? = nil, certificate: Attainment? = nil, institute: String? = nil) {
        self.name = name
        self.certificate = certificate
        self.institute = institute
    }
}

/// A course a vacancy asks for.
public struct CourseDemand: Hashable, Sendable {
    /// At most 120 characters.
    public var name: String?
    /// At most 2,000 characters.
    public var explanation: String?
    public var certificate: Attainment?

    public init(name: String? = nil, explanation: String? = nil, certificate: Attainment? = nil) {
        self.name = name
        self.explanation = explanation
        self.certificate = certificate
    }
}
