import Governance
import Testing

struct PilotTests {
    let samples: RegistrySamples

    init() throws { samples = try RegistrySamples() }

    @Test(arguments: PilotState.allCases, PilotStep.allCases)
    func goesWhereAStepLeadsAndNowhereElse(_ state: PilotState, _ step: PilotStep) {
        let table: [PilotState: [PilotStep: PilotState]] = [
            .preparing: [.startTrying: .trying], .trying: [.prepareAgain: .preparing, .finish: .finished], .finished: [:],
        ]
        #expect(state.after(step) == table[state]?[step])
    }

    /// Only when both tracks are done do they come together.
    @Test func theTracksJoinAtTheStartOfTryingOut() throws {
        var pilot = Pilot(participant: samples.municipality)
        for track in PilotTrack.allCases {
            #expect(!pilot.isReady(track))
            for task in PilotTask.standard where task.track == track {
                let open = pilot.open().map(\.code)
                #expect(throws: GovernanceError.impossibleStep(got: "start-trying", standing: "preparing", possible: open)) {
                    try pilot.taking(.startTrying)
                }
                pilot = try pilot.doing(task.code, by: samples.author())
            }
            #expect(pilot.isReady(track))
        }
        let trying = try pilot.taking(.startTrying)
        #expect(trying.state == .trying)
        #expect(try trying.taking(.finish).state == .finished)
    }

    @Test func aTaskIsDoneOnceAndMustExist() throws {
        let code = PilotTask.standard[0].code
        let pilot = try Pilot(participant: samples.municipality).doing(code, by: samples.author())
        for again in [code, "other", ""] {
            #expect(throws: GovernanceError.self) { try pilot.doing(again, by: samples.author()) }
        }
    }

    @Test func bothTracksHaveTasksWithTheirOwnCodes() {
        #expect(Set(PilotTask.standard.map(\.track)) == Set(PilotTrack.allCases))
        #expect(Set(PilotTask.standard.map(\.code)).count == PilotTask.standard.count)
    }
}
