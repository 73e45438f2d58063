public import ArgumentParser
import Geography
public import LabourDomain
import PeerClient
import Workbench

struct AskContactMomentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact-moments",
        abstract: "Find what was discussed with an employer, when and by whom.",
        discussion: """
            Examples:
              schakel ask contact-moments --employer 00000007
              schakel ask contact-moments --employer 00000007 --since 2026-01-01 --json
            """)

    @Option(help: ArgumentHelp("The employer's number in the trade register: eight digits.", valueName: "KvK"))
    var employer: KvKNumber

    @Option(help: ArgumentHelp("Of this day or later: yyyy-mm-dd.", valueName: "date"))
    var since: CalendarDate?

    @Option(help: ArgumentHelp("Show at most this many, the newest first.", valueName: "number"))
    var limit = 25

    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Connection") var connection: ConnectionOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit is 0 or more.") }
    }

    func run() async throws {
        let client = try connection.connect()
        do {
            let mediator = Mediator(exchange: client, gazetteer: try Gazetteer.netherlands(), hint: connection.hint)
            let question = ContactMomentQuestion(employer: employer, since: since)
            let (body, sources) = try await mediator.ask(question)
            let answer = try ContactMomentAnswer(body, to: question)
            try output.format.show(ContactMomentResult(answer: answer, sources: sources, limit: limit))
        } catch {
            await client.shutdown()
            throw error
        }
        await client.shutdown()
    }
}

extension KvKNumber: ExpressibleByArgument {
    /// Eight digits.
    public init?(argument: String) {
        guard let number = try? KvKNumber(argument) else { return nil }
        self = number
    }
}
