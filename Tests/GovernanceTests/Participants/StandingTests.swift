import Governance
import Testing

struct StandingTests {
    /// Every state with every step: what is not here cannot be done.
    static let table: [Standing: [StandingStep: Standing]] = [
        .applied: [.openConditions: .conditionsOpen, .end: .ended],
        .conditionsOpen: [.acceptForPilot: .acceptedForPilot, .end: .ended],
        .acceptedForPilot: [
            .acceptForProduction: .acceptedForProduction, .openConditions: .conditionsOpen, .suspend: .suspendedFromPilot, .end: .ended,
        ],
        .acceptedForProduction: [
            .returnToPilot: .acceptedForPilot, .openConditions: .conditionsOpen, .suspend: .suspendedFromProduction, .end: .ended,
        ],
        .suspendedFromPilot: [.resume: .acceptedForPilot, .end: .ended],
        .suspendedFromProduction: [.resume: .acceptedForProduction, .end: .ended],
        .ended: [.apply: .applied],
    ]

    @Test(arguments: Standing.allCases, StandingStep.allCases)
    func goesWhereAStepLeadsAndNowhereElse(_ standing: Standing, _ step: StandingStep) throws {
        let allowed = try #require(Self.table[standing])
        #expect(standing.after(step) == allowed[step])
        #expect(Set(standing.possibleSteps) == Set(allowed.keys))
        if let next = allowed[step] {
            #expect(try standing.taking(step) == next)
        } else {
            let possible = StandingStep.allCases.filter { allowed[$0] != nil }.map(\.rawValue)
            #expect(throws: GovernanceError.impossibleStep(got: step.rawValue, standing: standing.rawValue, possible: possible)) {
                try standing.taking(step)
            }
        }
    }

    @Test(arguments: Standing.allCases) func onlyAcceptanceGivesAccess(_ standing: Standing) {
        #expect(standing.isAccepted(for: .production) == (standing == .acceptedForProduction))
        #expect(standing.isAccepted(for: .pilot) == [.acceptedForPilot, .acceptedForProduction].contains(standing))
        #expect(standing.isSuspended == standing.rawValue.hasPrefix("suspended"))
    }

    /// Nobody comes into an environment but by a step that is held against its conditions, or back to where it was.
    @Test func everyWayIntoAnEnvironmentIsAnAcceptanceOrAReturn() {
        for (standing, steps) in Self.table {
            for (step, next) in steps {
                for environment in ExchangeEnvironment.allCases
                where next.isAccepted(for: environment) && !standing.isAccepted(for: environment) {
                    #expect(step.accepts == environment || step == .resume, "\(standing) \(step)")
                }
            }
        }
    }

    // The database holds these words.
    @Test func keepsItsWords() {
        #expect(
            Standing.allCases.map(\.rawValue) == [
                "applied", "conditions-open", "accepted-for-pilot", "accepted-for-production", "suspended-from-pilot",
                "suspended-from-production", "ended",
            ])
        #expect(ParticipantCategory.allCases.map(\.rawValue) == ["suwi-public", "other-public", "private"])
        #expect(InterfaceVersion.allCases.map(\.rawValue) == ["3.0", "3.1"])
    }
}
