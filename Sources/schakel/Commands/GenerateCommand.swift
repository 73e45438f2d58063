import ArgumentParser
import Geography
import InventedData
import LabourDomain

struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Invent job seekers or vacancies, as JSON Lines on standard output.",
        discussion: """
            None of them exist. The same seed, kind, place and day give the same records, and another number of them begins the same.

            Examples:
              schakel generate job-seekers --count 1000 > people.jsonl
              schakel generate vacancies --count 100000 --seed 7 --kind agency --around 5611 --within 40 > work.jsonl
            """)

    @Argument(help: "What to invent: job-seekers or vacancies.")
    var subject: Subject

    @Option(help: ArgumentHelp("How many records.", valueName: "number"))
    var count = 100

    @Option(help: ArgumentHelp("Another seed gives other people, with other identifiers.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The kind of source they could come from.", valueName: "kind"))
    var kind: SourceKind = .nationalService

    @Option(help: ArgumentHelp("Only around this postcode: 3511 or 3511AB. Default: the whole country.", valueName: "postcode"))
    var around: String?

    @Option(help: ArgumentHelp("With --around: within this many kilometres, 1 to 300.", valueName: "km"))
    var within = 15

    @Option(help: ArgumentHelp("The day around which dates lie: yyyy-mm-dd. Default: today.", valueName: "date"))
    var day: CalendarDate?

    func validate() throws {
        guard (0...1_000_000_000).contains(count) else { throw ValidationError("--count is a number from 0 to 1000000000, not \(count).") }
        guard (1...300).contains(within) else { throw ValidationError("--within is a number from 1 to 300, not \(within).") }
        _ = try place()
    }

    func run() async throws {
        let records = try InventedRecords(
            subject: subject, kind: kind, place: try place(), count: count, seed: seed, day: try day ?? .today(),
            gazetteer: try Gazetteer.netherlands())
        for try await piece in records { try StandardOutput.write(piece) }
    }

    private func place() throws -> Place {
        guard let around else { return .country }
        let digits = around.filter { $0 != " " }.prefix(4)
        guard [4, 6].contains(around.filter({ $0 != " " }).utf8.count), let number = Int(digits), let area = try? PostcodeArea(number)
        else {
            throw ValidationError("\"\(around)\" is no Dutch postcode. Write it as 3511 or 3511AB.")
        }
        return .around(area, kilometres: within)
    }
}
