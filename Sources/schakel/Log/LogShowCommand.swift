import ArgumentParser
import Governance

struct LogShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the lines of Logboek Dataverwerkingen of a trace, a processing activity or a data subject.",
        discussion: """
            One JSON object a line, one line for each action and each data subject. At least one of --trace, --activity and --record is needed.

            Example:
              schakel log show --trace 4bf92f3577b34da6a3ce929d0e0e4736 --store ledger.sqlite --exchange 00000003100000000001
            """)

    @OptionGroup var options: LogStoreOptions

    @Option(help: ArgumentHelp("The trace: 32 hexadecimal digits.", valueName: "id"))
    var trace: String?

    @Option(help: ArgumentHelp("The processing activity, as the register calls it.", valueName: "uri"))
    var activity: String?

    @OptionGroup(title: "Data subject") var record: LogRecordOptions
    @OptionGroup(title: "Period") var period: LogPeriodOptions

    @Option(help: "At most so many lines, up to 100000.")
    var limit = 1000

    func validate() throws {
        guard trace != nil || activity != nil || record.record != nil else {
            throw ValidationError("Give at least one of --trace, --activity and --record.")
        }
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 100000.") }
        guard options.log == .processing else {
            throw ValidationError("The audit log has no lines of Logboek Dataverwerkingen; export it.")
        }
        if trace != nil, record.record != nil { throw ValidationError("Give either --trace or --record.") }
    }

    func run() async throws {
        let subjects = try record.marks()
        let marks = subjects + (trace.map { [.trace($0)] } ?? [])
        let pseudonyms = Set(subjects.compactMap { if case .subject(let pseudonym) = $0 { pseudonym.text } else { nil } })
        let search = LogSearch(log: try await options.open(), marks: marks, activity: activity, period: period.period, limit: limit)
        try await search.write { entry in
            // Of an entry about a hundred people, who asks about one gets that one.
            let lines = pseudonyms.isEmpty ? entry.lines : entry.lines.filter { $0.subjectID.map { pseudonyms.contains($0) } ?? false }
            return lines.map(\.json)
        }
    }
}
