/// What somebody needs of the work (*eis aan werk*); part of the detail only.
public struct WorkRequirements: Hashable, Sendable {
    /// An adapted working environment.
    public var adaptedEnvironment: Indication?
    /// Guidance at work.
    public var guidance: Indication?
    /// Variation in the work.
    public var variation: Indication?

    public init(adaptedEnvironment: Indication? = nil, guidance: Indication? = nil, variation: Indication? = nil) {
        self.adaptedEnvironment = adaptedEnvironment
        self.guidance = guidance
        self.variation = variation
    }
}
