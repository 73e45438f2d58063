import Governance
import StrictJSON

/// What a verification found, in words.
struct LogVerdictView: Renderable {
    var origin: LogOrigin?
    var verdict: LogVerdict

    func text(on terminal: Terminal) -> String {
        var lines: [String] = []
        if let origin { lines.append("Log: \(origin)") }
        lines.append("Read: \(Self.number(verdict.records, "entry", "entries")). Signed heads that hold: \(verdict.heads).")
        if verdict.erased > 0 {
            lines.append("Without their bytes, taken by retention: the oldest \(verdict.erased). Their hashes hold.")
        }
        if let newest = verdict.newest { lines.append("Newest head: \(newest.size) entries, \(Moment.text(newest.time)).") }
        guard let finding = verdict.finding else {
            if verdict.unsigned > 0 { lines.append("Not signed yet: the last \(Self.number(verdict.unsigned, "entry", "entries")).") }
            lines.append(
                verdict.records == 0 && verdict.newest == nil
                    ? terminal.styled("The log is empty: nothing is proved.", .unsure)
                    : terminal.styled("The log is what was signed.", .good))
            return lines.joined(separator: "\n")
        }
        lines.append(terminal.styled("The log is NOT what was logged: \(finding.sentence)", .bad))
        if let traceID = finding.traceID { lines.append("Trace of the entry: \(traceID)") }
        return lines.joined(separator: "\n")
    }

    private static func number(_ count: UInt64, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("log", origin.map { .string("\($0)") } ?? .null), ("holds", .bool(verdict.finding == nil)),
            ("entries", .integer(Int64(clamping: verdict.records))), ("erased", .integer(Int64(clamping: verdict.erased))),
            ("heads", .integer(Int64(verdict.heads))), ("unsigned", .integer(Int64(clamping: verdict.unsigned))),
            ("newestHead", verdict.newest.map { .integer(Int64(clamping: $0.size)) } ?? .null),
        ]
        if let finding = verdict.finding {
            members += [
                ("fault", .string(finding.fault.code)), ("first", .integer(Int64(clamping: finding.positions.lowerBound))),
                ("behind", .integer(Int64(clamping: finding.positions.upperBound))),
                ("trace", finding.traceID.map { .string($0) } ?? .null), ("explanation", .string(finding.sentence)),
            ]
        }
        return .object(JSONObject(members))
    }
}

extension LogFinding {
    private var place: String {
        positions.count == 1
            ? "entry \(positions.lowerBound)" : "entries \(positions.lowerBound) to \(max(positions.lowerBound, positions.upperBound &- 1))"
    }

    /// What is wrong, as a whole sentence.
    var sentence: String {
        switch fault {
        case .altered: "\(place) was altered."
        case .missing: "\(place) \(positions.count == 1 ? "is" : "are") missing."
        case .inserted: "\(place) was inserted, or stands there twice."
        case .outOfOrder(let found): "\(place) is out of order: entry \(found) stands in its place."
        case .truncated(let size): "the log is truncated: it ends at \(positions.lowerBound) entries and had \(size)."
        case .erased: "\(place) has lost its bytes while older entries have theirs; retention does not do that."
        case .notAsSigned(let size):
            "\(place) are not those that were signed at \(size) entries; at least one was changed, and the hashes were made to fit."
        case .unsigned:
            "no signed head is over \(place). An exchange signs one each minute: if this log is older, its heads were taken."
        case .incomparable(let size):
            "the head over \(size) entries that was given cannot be compared with this: export the whole log, or from before that head."
        case .head(let fault, let size): "the signed head\(size.map { " over \($0) entries" } ?? "") does not count (\(fault.rawValue))."
        case .node(let level): "the hash over \(place), kept for proofs at level \(level), is wrong; the entries are as signed."
        case .frontier: "the row that the log goes on from is not that of its entries."
        case .unreadable(let line): "line \(line) of the file is none of an exported log."
        case .incompleteFile: "the file ends too early, after \(positions.lowerBound) entries."
        }
    }
}

extension LogFault {
    /// A word for programs.
    var code: String {
        switch self {
        case .altered: "altered"
        case .missing: "missing"
        case .inserted: "inserted"
        case .outOfOrder: "out-of-order"
        case .truncated: "truncated"
        case .erased: "erased"
        case .notAsSigned: "not-as-signed"
        case .unsigned: "unsigned"
        case .incomparable: "incomparable"
        case .head(let fault, _): "head-\(fault.rawValue)"
        case .node: "node"
        case .frontier: "frontier"
        case .unreadable: "unreadable-line"
        case .incompleteFile: "incomplete-file"
        }
    }
}
