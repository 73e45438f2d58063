import LabourDomain
import VUMWire
import Workbench

/// One question and one detail, as `schakel ask` shows them.
struct PilotExample: Sendable {
    var mediator: Mediator
    var guide: PilotGuide

    func run() async throws {
        let names = try OccupationNames.load(nil)
        let (answer, sources, command) = try await askWhoIsThere()
        var result = AskResult(answer: answer, sources: sources, names: names, limit: 15)
        guard let first = answer.matches.first else {
            throw CommandFailure("Nobody can be found in these data, wherever one asks.")
        }
        result.detail = (1, try await mediator.detail(of: first, .jobSeekers))
        let terminal = Terminal.output
        try StandardOutput.write(terminal.styled("$ \(command)", .quiet) + "\n\n" + result.text(on: terminal) + "\n")
    }

    /// The example finds people in the invented data; for data of one's own, everybody is asked for when it finds nobody.
    private func askWhoIsThere() async throws -> (ExchangeAnswer, SourceSummary?, String) {
        let contract = WireContract.of(.jobSeekers)
        let (answer, sources) = try await mediator.ask(.jobSeekers, body: contract.selectionBody(for: try PilotGuide.exampleQuestion()))
        guard answer.matches.isEmpty else { return (answer, sources, guide.askJobSeekers()) }
        let everybody = SelectionQuestion(area: try SearchArea(centre: try Postcode("3511AB"), radius: 999))
        let (all, allSources) = try await mediator.ask(.jobSeekers, body: contract.selectionBody(for: everybody))
        return (all, allSources, guide.askEverybody())
    }
}
