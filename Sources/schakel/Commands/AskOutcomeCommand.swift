import ArgumentParser
import Geography
import Governance
import LabourDomain
import PeerClient
import StrictJSON
import Workbench

struct AskOutcomeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome",
        abstract: "Tell what came of a detail that was delivered to you.",
        discussion: """
            The reference is the vumID of the match, which --json shows. It may have expired since.

            Examples:
              schakel ask outcome --reference AUx2... placed
              schakel ask outcome --reference AUx2... none --reason no-response
            """)

    @Argument(help: ArgumentHelp("contacted, invited, placed or none.", valueName: "outcome"))
    var outcome: String

    @Option(help: ArgumentHelp("With none: \(NoOutcomeReason.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "reason"))
    var reason: String?

    @Option(help: ArgumentHelp("The vumID of the match.", valueName: "vumID"))
    var reference: String

    @Flag(help: "The match is a vacancy, in place of a person who looks for work.")
    var vacancy = false

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Connection") var connection: ConnectionOptions

    func validate() throws {
        guard DetailOutcome.words.contains(outcome) else {
            throw ValidationError("The outcome is one of: \(DetailOutcome.words.joined(separator: ", ")).")
        }
        let known = reason.flatMap(NoOutcomeReason.init(rawValue:))
        guard DetailOutcome(word: outcome, reason: known) != nil, (reason == nil) == (known == nil) else {
            let reasons = NoOutcomeReason.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("none has a --reason, and no other outcome has: \(reasons).")
        }
    }

    func run() async throws {
        guard let outcome = DetailOutcome(word: outcome, reason: reason.flatMap(NoOutcomeReason.init(rawValue:))) else { return }
        let client = try connection.connect()
        do {
            let mediator = Mediator(exchange: client, gazetteer: try Gazetteer.netherlands(), hint: connection.hint)
            try await mediator.tell(outcome, ofDetail: reference, vacancy ? .vacancies : .jobSeekers)
            try output.format.show(ReportedResult(outcome: outcome))
        } catch {
            await client.shutdown()
            throw error
        }
        await client.shutdown()
    }
}

/// What one `ask outcome` shows.
private struct ReportedResult: Renderable {
    let outcome: DetailOutcome

    func text(on terminal: Terminal) -> String { "Reported: \(outcome.word)\(outcome.reason.map { ", \($0.rawValue)" } ?? "")." }

    var json: JSONValue {
        var report = JSONObject([("outcome", .string(outcome.word))])
        if let reason = outcome.reason { report["reason"] = .string(reason.rawValue) }
        return .object(report)
    }
}
