/// What a question asks of the level at which a job is done (*codeWerkEnDenkniveauMinimaal*), codes 0...7; every part given must hold.
public struct EducationLevelDemand: Hashable, Sendable {
    /// `$gte`.
    public var atLeast: UInt8?
    /// `$lt`; the contract knows only 7, "not (yet) known".
    public var below: UInt8?
    /// `$eq`; the contract knows only 7.
    public var exactly: UInt8?

    public init(atLeast: UInt8? = nil, below: UInt8? = nil, exactly: UInt8? = nil) {
        self.atLeast = atLeast
        self.below = below
        self.exactly = exactly
    }

    /// Whether a level satisfies every part given; an absent level satisfies nothing.
    public func isMet(by level: UInt8?) -> Bool {
        guard let level else { return false }
        return level >= atLeast ?? 0 && level < below ?? UInt8.max && level == exactly ?? level
    }
}
