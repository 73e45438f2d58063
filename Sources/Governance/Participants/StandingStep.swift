/// A decision about the standing of a participant.
public enum StandingStep: String, CaseIterable, Codable, Hashable, Sendable {
    /// Asks again to take part, after the end.
    case apply
    /// Takes up the application; or takes back an acceptance, so that it has to be given anew.
    case openConditions = "open-conditions"
    case acceptForPilot = "accept-for-pilot"
    case acceptForProduction = "accept-for-production"
    /// Out of production, back to the pilot environment.
    case returnToPilot = "return-to-pilot"
    case suspend
    /// Back to where it was when it was suspended.
    case resume
    case end

    /// The environment that it gives access to; its conditions must all be met. Coming back from production gives nothing new.
    public var accepts: ExchangeEnvironment? {
        switch self {
        case .acceptForPilot: .pilot
        case .acceptForProduction: .production
        case .apply, .openConditions, .returnToPilot, .suspend, .resume, .end: nil
        }
    }
}
