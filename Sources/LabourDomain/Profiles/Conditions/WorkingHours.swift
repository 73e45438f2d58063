/// When and how much somebody works, or a job asks (*werktijden*).
public struct WorkingHours: Hashable, Sendable {
    /// The least hours a week, 0...99 in the contract.
    public var minimum: Int?
    /// The most hours a week, 0...99 in the contract.
    public var maximum: Int?
    /// Whether within office hours (*kantoortijden*).
    public var officeHours: Indication?

    public init(minimum: Int? = nil, maximum: Int? = nil, officeHours: Indication? = nil) {
        self.minimum = minimum
        self.maximum = maximum
        self.officeHours = officeHours
    }
}
