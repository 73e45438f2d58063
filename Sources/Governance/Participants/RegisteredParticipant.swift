/// A participant in the registry.
public struct RegisteredParticipant: Hashable, Sendable {
    public let details: ParticipantDetails
    public let standing: Standing
    /// Counts the changes of this participant, from 1; whoever changes it says which one was seen.
    public let version: Int

    public init(details: ParticipantDetails, standing: Standing, version: Int) {
        self.details = details
        self.standing = standing
        self.version = version
    }

    /// The standing after a step. An acceptance is refused while a condition is open, with all that are (VUM-027, 031, 032).
    public func taking(
        _ step: StandingStep, conditions: ConditionBook, evidence: [Evidence], by authorship: Authorship
    ) throws(GovernanceError) -> Standing {
        let next = try standing.taking(step)
        if let environment = step.accepts {
            let assessment = conditions.assess(details, evidence: evidence, for: environment, at: authorship.at)
            guard assessment.open.isEmpty else { throw .conditionsOpen(assessment.open) }
        }
        return next
    }
}

/// A step that was taken: one line of the history of a participant.
public struct TakenStep: Hashable, Sendable {
    /// What was decided.
    public let step: StandingStep
    /// Where it led.
    public let standing: Standing
    public let authorship: Authorship

    public init(step: StandingStep, standing: Standing, authorship: Authorship) {
        self.step = step
        self.standing = standing
        self.authorship = authorship
    }
}
