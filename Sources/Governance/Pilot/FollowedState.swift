/// Where an item stands.
public enum FollowedState: String, CaseIterable, Codable, Hashable, Sendable {
    case raised
    /// Somebody is at work on it.
    case takenUp = "taken-up"
    /// There is an answer; whoever raised it may say that it is not enough.
    case answered
    case resolved
    /// Whoever raised it has taken it back.
    case withdrawn

    /// Where a step leads; `nil` where it cannot be taken.
    public func after(_ step: FollowedStep) -> FollowedState? {
        switch (step, self) {
        case (.takeUp, .raised): .takenUp
        case (.answer, .raised), (.answer, .takenUp): .answered
        case (.reopen, .answered), (.reopen, .resolved): .takenUp
        case (.resolve, .answered): .resolved
        case (.withdraw, .raised), (.withdraw, .takenUp), (.withdraw, .answered): .withdrawn
        default: nil
        }
    }

    /// The steps that can be taken.
    public var possibleSteps: [FollowedStep] { FollowedStep.allCases.filter { after($0) != nil } }
}

/// What can be done with an item.
public enum FollowedStep: String, CaseIterable, Codable, Hashable, Sendable {
    case takeUp = "take-up"
    case answer
    case reopen
    case resolve
    case withdraw
}
