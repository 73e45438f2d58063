import LabourDomain
import VUMWire
import Workbench

/// Asks one small question through the whole chain before the pilot says that it answers.
struct PilotCheck: Sendable {
    var mediator: Mediator
    /// How many sources must have answered.
    var sources: Int

    func run() async throws {
        for subject in Subject.ofProfiles {
            let question = SelectionQuestion(area: try SearchArea(centre: try Postcode("3511AB"), radius: 0))
            let (_, summary) = try await mediator.ask(subject, body: WireContract.of(subject).selectionBody(for: question))
            guard let summary else { throw CommandFailure("The exchange answers, but gives no report on its sources. See pilot.log.") }
            let silent = summary.lines.filter { $0.outcome != "answered" }
            guard silent.isEmpty, summary.lines.count == sources else {
                let names = silent.map { "\($0.name): \($0.outcome)" }.joined(separator: "; ")
                throw CommandFailure("Not every source answers (\(names)). See pilot.log.")
            }
        }
    }
}
