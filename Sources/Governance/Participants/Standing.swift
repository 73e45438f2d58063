/// How far a participant has come (*status VUM-deelname*).
public enum Standing: String, CaseIterable, Codable, Hashable, Sendable {
    /// It has asked to take part.
    case applied
    /// Its conditions are being met.
    case conditionsOpen = "conditions-open"
    /// It takes part in the pilot environment.
    case acceptedForPilot = "accepted-for-pilot"
    /// It takes part in production, and may go on in the pilot environment.
    case acceptedForProduction = "accepted-for-production"
    /// It took part in the pilot environment, and may not for now.
    case suspendedFromPilot = "suspended-from-pilot"
    /// It took part in production, and may not for now.
    case suspendedFromProduction = "suspended-from-production"
    /// It takes part no more. An organisation that comes back applies again, under a decision of its own.
    case ended

    /// Where a step leads; `nil` where it cannot be taken.
    public func after(_ step: StandingStep) -> Standing? {
        switch (step, self) {
        case (.openConditions, .applied), (.openConditions, .acceptedForPilot), (.openConditions, .acceptedForProduction): .conditionsOpen
        case (.acceptForPilot, .conditionsOpen), (.returnToPilot, .acceptedForProduction): .acceptedForPilot
        case (.acceptForProduction, .acceptedForPilot): .acceptedForProduction
        case (.suspend, .acceptedForPilot): .suspendedFromPilot
        case (.suspend, .acceptedForProduction): .suspendedFromProduction
        case (.resume, .suspendedFromPilot): .acceptedForPilot
        case (.resume, .suspendedFromProduction): .acceptedForProduction
        case (.apply, .ended): .applied
        case (.end, .ended): nil
        case (.end, _): .ended
        default: nil
        }
    }

    /// The steps that can be taken.
    public var possibleSteps: [StandingStep] { StandingStep.allCases.filter { after($0) != nil } }

    /// Where a step leads; an error that says which steps can be taken.
    public func taking(_ step: StandingStep) throws(GovernanceError) -> Standing {
        guard let next = after(step) else {
            throw .impossibleStep(got: step.rawValue, standing: rawValue, possible: possibleSteps.map(\.rawValue))
        }
        return next
    }

    /// Whether it takes part in this environment, as far as this goes.
    public func isAccepted(for environment: ExchangeEnvironment) -> Bool {
        switch environment {
        case .pilot: self == .acceptedForPilot || self == .acceptedForProduction
        case .production: self == .acceptedForProduction
        }
    }

    /// Whether it is kept out for now.
    public var isSuspended: Bool { self == .suspendedFromPilot || self == .suspendedFromProduction }
}
