import ArgumentParser
import Governance
import LabourDomain

struct LogSeenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seen",
        abstract: "Tell which parties saw a record of a source: who, when, for which purpose.",
        discussion: """
            One JSON object a line, in the order of the log. "matches-delivered" is a search profile, "detail-ended" with the outcome "delivered" a \
            full record. For the source and, through it, the citizen (GDPR art. 15).

            Example:
              schakel log seen --source 00000004200000000001 --record p-17 --subject-keys exchange.keys \
            --store ledger.sqlite --exchange 00000003100000000001
            """)

    @OptionGroup var options: LogStoreOptions
    @OptionGroup(title: "Record") var record: LogRecordOptions
    @OptionGroup(title: "Period") var period: LogPeriodOptions

    @Option(help: "At most so many lines, up to 1000000.")
    var limit = 10_000

    func validate() throws {
        guard record.record != nil else { throw ValidationError("Give --source and --record.") }
        guard (1...1_000_000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000000.") }
    }

    func run() async throws {
        let marks = try record.marks()
        let search = LogSearch(log: try await options.open(), marks: marks, activity: nil, period: period.period, limit: limit)
        try await search.write { entry in Disclosure(entry: entry).lines { marks.contains(.subject($0)) } }
    }
}

struct LogReceivedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "received",
        abstract: "Tell whose records a party, or a certificate, received in a period: the first question after a breach.",
        discussion: """
            One JSON object a line, in the order of the log. A pseudonym becomes a record for who has a list of them: "schakel log seen" with \
            --record, or the source itself.

            Example:
              schakel log received --party 00000009000000002000 --from 2026-11-20 --until 2026-11-22 \
            --store ledger.sqlite --exchange 00000003100000000001
            """)

    @OptionGroup var options: LogStoreOptions

    @Option(help: ArgumentHelp("The organisation that asked, or that connected for it.", valueName: "OIN"))
    var party: String?

    @Option(help: ArgumentHelp("The certificate that connected: its SHA-256, as the log has it.", valueName: "hex"))
    var certificate: String?

    @OptionGroup(title: "Period") var period: LogPeriodOptions

    @Option(help: "At most so many lines, up to 10000000.")
    var limit = 1_000_000

    func validate() throws {
        if (party == nil) == (certificate == nil) { throw ValidationError("Give either --party or --certificate.") }
        if let party, (try? OIN(party)) == nil { throw ValidationError("--party: \"\(party)\" is no OIN of 20 positions.") }
        guard (1...10_000_000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 10000000.") }
    }

    func run() async throws {
        let asker = try party.map { try OIN($0) }
        let mark: LogMark = asker.map { .party($0) } ?? .certificate(certificate ?? "")
        let search = LogSearch(log: try await options.open(), marks: [mark], activity: nil, period: period.period, limit: limit)
        try await search.write { entry in
            // As a source a party gives; only as an asker it receives.
            guard asker == nil || entry.parties.from == asker || entry.parties.via == asker else { return [] }
            return Disclosure(entry: entry).lines { _ in true }
        }
    }
}
