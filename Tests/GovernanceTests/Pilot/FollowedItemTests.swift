import Foundation
import Governance
import Testing

struct FollowedItemTests {
    let samples: RegistrySamples

    init() throws { samples = try RegistrySamples() }

    static let table: [FollowedState: [FollowedStep: FollowedState]] = [
        .raised: [.takeUp: .takenUp, .answer: .answered, .withdraw: .withdrawn],
        .takenUp: [.answer: .answered, .withdraw: .withdrawn],
        .answered: [.reopen: .takenUp, .resolve: .resolved, .withdraw: .withdrawn],
        .resolved: [.reopen: .takenUp],
        .withdrawn: [:],
    ]

    @Test(arguments: FollowedState.allCases, FollowedStep.allCases)
    func goesWhereAStepLeadsAndNowhereElse(_ state: FollowedState, _ step: FollowedStep) throws {
        let allowed = try #require(Self.table[state])
        #expect(state.after(step) == allowed[step])
        #expect(Set(state.possibleSteps) == Set(allowed.keys))
    }

    private func raise(_ kind: FollowedKind, _ text: [FollowedTopic: String]) throws -> FollowedItem {
        try FollowedItem(number: 1, kind: kind, participant: samples.municipality, text: text, by: samples.author())
    }

    @Test func isFollowedUntilItIsResolved() throws {
        let raised = try raise(.roomForMisuse, [.general: "Every postcode can be asked"])
        let resolved = try raised.taking(.takeUp, by: samples.author(1)).taking(
            .answer, by: samples.author(2, why: "radius is bounded now")
        )
        .taking(.resolve, by: samples.author(3))
        #expect(resolved.state == .resolved)
        #expect(resolved.history.map(\.state) == [.raised, .takenUp, .answered, .resolved])
        #expect(resolved.history[2].authorship.why == "radius is bounded now")
        #expect(
            throws: GovernanceError.impossibleStep(got: "answer", standing: "resolved", possible: ["reopen"])
        ) { try resolved.taking(.answer, by: samples.author(4)) }
        #expect(throws: GovernanceError.earlierThanBefore) { try resolved.taking(.reopen, by: samples.author(2)) }
    }

    @Test func aReportOfExperiencesCoversFiveTopics() throws {
        #expect(FollowedTopic.experience.count == 5)
        let full = Dictionary(uniqueKeysWithValues: FollowedTopic.experience.map { ($0, "as expected") })
        #expect(try raise(.experienceReport, full).text == full)
        for topic in FollowedTopic.experience {
            #expect(throws: GovernanceError.self) { try raise(.experienceReport, full.filter { $0.key != topic }) }
        }
        #expect(throws: GovernanceError.self) { try raise(.experienceReport, full.merging([.general: "more"]) { $1 }) }
        #expect(throws: GovernanceError.self) { try raise(.bottleneck, full) }
        #expect(throws: GovernanceError.self) { try raise(.bottleneck, [:]) }
        #expect(throws: GovernanceError.self) { try raise(.bottleneck, [.general: String(repeating: "a", count: 10_001)]) }
    }
}
