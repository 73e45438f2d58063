import ArgumentParser
import Foundation
import Governance
import Persistence
import StrictJSON

struct LogRetainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retain",
        abstract: "Take the bytes of entries that are older than a number of days, and leave their hashes.",
        discussion: """
            Tells what would be taken; --erase takes it. What is left still proves that nothing else was changed. The act itself is in the audit log. \
            Entries are taken in blocks of 256, the oldest first, and only under a signed head. Freed space of a SQLite file keeps its content until \
            it is written again; run VACUUM afterwards.

            Examples:
              schakel log retain --days 730 --store ledger.sqlite --exchange 00000003100000000001
              schakel log retain --days 730 --erase --operator "privacy officer" --store ledger.sqlite --exchange 00000003100000000001
            """)

    @OptionGroup var options: LogStoreOptions

    @Option(help: ArgumentHelp("Older than so many days; at least \(LogRetention.minimumDays).", valueName: "days"))
    var days: Int

    @Flag(help: "Take the bytes. They do not come back.")
    var erase = false

    @Flag(help: "With --erase: take entries too that are not as they were logged; the audit log names them.")
    var damaged = false

    @Option(name: .customLong("operator"), help: ArgumentHelp("With --erase: who does it, for the audit log.", valueName: "name"))
    var operatorName: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if (try? LogRetention(days: days)) == nil {
            throw ValidationError("--days is at least \(LogRetention.minimumDays): logs of this kind are kept for six months or longer.")
        }
        if damaged, !erase { throw ValidationError("--damaged goes with --erase.") }
        if erase, operatorName == nil { throw ValidationError("--erase needs --operator, for the audit log.") }
        if let operatorName, (try? AuditActor(.operator, id: operatorName)) == nil {
            throw ValidationError("--operator is a text of 1 to \(AuditActor.maximumID) bytes.")
        }
    }

    func run() async throws {
        let log = try await options.open()
        let now = LogTime(Date())
        let plan = try await log.retentionPlan(LogRetention(days: days), at: now)
        if erase, let operatorName, !plan.positions.isEmpty {
            let progress = Progress("Erasing")
            try await log.erase(
                plan, by: AuditActor(.operator, id: operatorName), span: .start(using: .system), at: now, damaged: damaged,
                progress: { done, total in progress.update("\(done) of \(total) entries") })
            progress.finish("done")
        }
        try output.format.show(RetentionView(plan: plan, isDone: erase))
    }
}

/// What retention takes, or took.
struct RetentionView: Renderable {
    var plan: RetentionPlan
    var isDone: Bool

    func text(on terminal: Terminal) -> String {
        let limit = Moment.text(plan.limit)
        guard !plan.positions.isEmpty else { return "No block of entries was recorded before \(limit); nothing to take." }
        let range =
            "\(plan.positions.count) entries (\(plan.positions.lowerBound) to \(plan.positions.upperBound - 1)), recorded before \(limit)"
        return isDone
            ? "\(range), have lost their bytes; \(plan.kept) keep theirs."
            : "\(range), would lose their bytes; \(plan.kept) would keep theirs. Nothing was changed; --erase does it."
    }

    var json: JSONValue {
        .object(
            JSONObject([
                ("log", .string(plan.log.rawValue)), ("done", .bool(isDone)), ("entries", .integer(Int64(plan.positions.count))),
                ("first", .integer(Int64(clamping: plan.positions.lowerBound))), ("kept", .integer(Int64(clamping: plan.kept))),
                ("recordedBefore", .string(Moment.text(plan.limit))),
            ]))
    }
}
