import Governance
import LabourDomain
import Persistence
import StrictJSON

/// Looks entries up and writes each as it is found, as JSON Lines, up to a limit.
struct LogSearch {
    var log: SQLLog
    var marks: [LogMark]
    var activity: String?
    var period: LogPeriod
    var limit: Int

    /// Gives each entry's lines to standard output. Says on standard error how many there were, and whether there was more.
    func write(_ lines: (RecordedEntry) -> [JSONValue]) async throws {
        var written = 0
        var hasMore = false
        let progress = Progress("Searching")
        try await log.find(marks, activity: activity, in: period) { entry in
            for line in lines(entry) {
                guard written < limit else {
                    hasMore = true
                    return false
                }
                try StandardOutput.write(line.serialized() + [0x0A])
                written += 1
            }
            progress.update("\(written) lines, at entry \(entry.position)")
            return true
        }
        progress.finish(hasMore ? "the first \(written) lines; there are more (--limit)" : "\(written) lines")
    }
}

/// That a party got something about a record, or about several.
struct Disclosure {
    var entry: RecordedEntry

    /// One object for each subject for which `includes` holds.
    func lines(_ includes: (SubjectPseudonym) -> Bool) -> [JSONValue] {
        guard let subjects = entry.subjects else { return [] }
        return subjects.pseudonyms.filter(includes).map { subject in
            .object(
                JSONObject([
                    ("time", .string(Moment.text(entry.ended))), ("what", .string(entry.name)), ("from", text(entry.parties.from?.text)),
                    ("via", text(entry.parties.via?.text)), ("source", text(entry.parties.source?.text)),
                    ("subject", .string(subjects.kind.rawValue)), ("pseudonym", .string(subject.text)), ("purpose", text(entry.purpose)),
                    ("activity", text(entry.activity)), ("outcome", text(entry.outcome)), ("question", text(entry.questionID)),
                    ("trace", .string(entry.span.traceID)), ("position", .integer(Int64(clamping: entry.position))),
                ]))
        }
    }

    private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
