import ArgumentParser
import Geography
import LabourDomain
import PeerClient
import StrictJSON
import VUMWire
import Workbench

struct AskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask an exchange a question as a mediator, show the matches, and tell what came of them.",
        subcommands: [AskJobSeekersCommand.self, AskVacanciesCommand.self, AskContactMomentsCommand.self, AskOutcomeCommand.self])
}

/// What both subjects need to ask: where, how to show it, and the names of occupations.
struct AskOptions: ParsableArguments {
    @OptionGroup(title: "Criteria") var question: QuestionOptions

    @Option(
        help: ArgumentHelp(
            "Names of occupations from this file instead of the built-in ones: the labels of CompetentNL (CSV).", valueName: "file"))
    var occupationRegister: String?

    @OptionGroup(title: "Answer") var answer: AnswerOptions
    @OptionGroup(title: "Connection") var connection: ConnectionOptions

    func validate() throws {
        if !question.hasQuestion { throw ValidationError("Give --postcode (or --question with a whole question).") }
    }

    /// Asks and shows. `complete` adds the criteria of one subject.
    func run(_ subject: Subject, complete: (inout SelectionQuestion) -> Void) async throws {
        let names = try OccupationNames.load(occupationRegister)
        let body = try body(for: subject, names: names, complete: complete)
        let client = try connection.connect()
        do {
            let mediator = Mediator(exchange: client, gazetteer: try Gazetteer.netherlands(), hint: connection.hint)
            try await ask(subject, body: body, mediator: mediator, names: names)
        } catch {
            await client.shutdown()
            throw error
        }
        await client.shutdown()
    }

    /// A detail that cannot be had does not take away what was found.
    private func ask(_ subject: Subject, body: [UInt8], mediator: Mediator, names: OccupationNames) async throws {
        let (found, sources) = try await mediator.ask(subject, body: body)
        var result = AskResult(answer: found, sources: sources, names: names, limit: answer.limit)
        var failure: (any Error)?
        if let number = answer.detail {
            do {
                guard number <= found.matches.count else {
                    throw CommandFailure("There is no match number \(number): the question gave \(found.matches.count).")
                }
                result.detail = (number, try await mediator.detail(of: found.matches[number - 1], subject))
            } catch {
                failure = error
            }
        }
        try answer.output.format.show(result)
        if let failure { throw failure }
    }

    private func body(for subject: Subject, names: OccupationNames, complete: (inout SelectionQuestion) -> Void) throws -> [UInt8] {
        let contract = WireContract.of(subject)
        if let file = question.question { return try QuestionFile.body(of: file, contract: contract) }
        var selection = try question.selection(occupations: try question.occupation.flatMap { try names.codes(for: $0) })
        complete(&selection)
        return contract.selectionBody(for: selection)
    }
}

/// A question in a file, in the words of the standard: a whole request, or only the question in it.
enum QuestionFile {
    static func body(of file: String, contract: WireContract) throws -> [UInt8] {
        let isInput = file == "-"
        let bytes = try ReadableFile.bytes(of: isInput ? "/dev/stdin" : file, atMost: 1 << 20)
        do {
            return try contract.selectionBody(completing: bytes)
        } catch {
            throw CommandFailure("\(isInput ? "Standard input" : file): is no question in JSON (\(error)).")
        }
    }
}

struct AskJobSeekersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job-seekers",
        abstract: "Find people who look for work.",
        discussion: """
            Examples:
              schakel ask job-seekers --postcode 3511AB --radius 30 --licence B
              schakel ask job-seekers --postcode 9711LM --occupation kok --detail 1
              schakel ask job-seekers --question question.json --json
            """)

    @OptionGroup var options: AskOptions

    @Option(help: ArgumentHelp("Can start on this day or before: yyyy-mm-dd.", valueName: "date"))
    var availableBy: CalendarDate?

    @Option(help: "A kind of contract: indefinite or fixed-term; several mean any of them.")
    var contract: [ContractChoice] = []

    @Option(help: ArgumentHelp("Within office hours: yes or no.", valueName: "yes|no"))
    var officeHours: YesNo?

    enum ContractChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
        case indefinite
        case fixedTerm = "fixed-term"
    }

    func validate() throws {
        if options.question.question != nil, availableBy != nil || !contract.isEmpty || officeHours != nil {
            throw ValidationError("--question holds all criteria; leave out the other ones.")
        }
    }

    func run() async throws {
        try await options.run(.jobSeekers) { question in
            question.availableBy = availableBy
            question.officeHours = officeHours
            for choice in contract { question.contractDurations.insert(choice == .indefinite ? .indefinite : .fixedTerm) }
        }
    }
}

struct AskVacanciesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vacancies",
        abstract: "Find work that is on offer.",
        discussion: """
            Examples:
              schakel ask vacancies --postcode 3511AB --radius 30 --occupation verpleegkundige
              schakel ask vacancies --postcode 5611 --level 4 --starts-from 2027-01-01 --detail 2
            """)

    @OptionGroup var options: AskOptions

    @Option(help: ArgumentHelp("The work starts on this day or after: yyyy-mm-dd.", valueName: "date"))
    var startsFrom: CalendarDate?

    @Option(
        help: ArgumentHelp(
            "The least level of the work: 1 none, 2 primary, 3 prevocational, 4 vocational, 5 higher professional, 6 academic; 7 is unknown only.",
            valueName: "1-7"))
    var level: Int?

    func validate() throws {
        if let level, !(1...7).contains(level) { throw ValidationError("--level is a number from 1 to 7, not \(level).") }
        if options.question.question != nil, startsFrom != nil || level != nil {
            throw ValidationError("--question holds all criteria; leave out the other ones.")
        }
    }

    func run() async throws {
        try await options.run(.vacancies) { question in
            question.startsFrom = startsFrom
            // The contract asks for "unknown" exactly, and leaves it out of every other demand.
            question.educationLevel = level.map { level in
                level == 7 ? EducationLevelDemand(exactly: 7) : EducationLevelDemand(atLeast: UInt8(level), below: 7)
            }
        }
    }
}
