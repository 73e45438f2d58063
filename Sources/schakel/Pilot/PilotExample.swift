import LabourDomain
import VUMWire

/// One question and one detail, as `schakel ask` shows them.
struct PilotExample: Sendable {
    var mediator: Mediator
    var guide: PilotGuide

    func run() async throws {
        let names = try OccupationNames.load(nil)
        let body = WireContract.of(.jobSeekers).selectionBody(for: try PilotGuide.exampleQuestion())
        let (answer, sources) = try await mediator.ask(.jobSeekers, body: body)
        var result = AskResult(answer: answer, sources: sources, names: names, limit: 15)
        guard let first = answer.matches.first else {
            throw CommandFailure("The example question finds nobody in these data. Try one of your own with: schakel ask")
        }
        result.detail = (1, try await mediator.detail(of: first, .jobSeekers))
        let terminal = Terminal.output
        try StandardOutput.write(terminal.styled("$ \(guide.askJobSeekers())", .quiet) + "\n\n" + result.text(on: terminal) + "\n")
    }
}
