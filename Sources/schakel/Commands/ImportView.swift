import LabourDomain
import ProfileSource
import StrictJSON

/// What an import did, or why it stopped.
struct ImportView: Renderable {
    var subject: Subject
    var report: ImportReport
    var isReplacement: Bool
    var failure: ImportFailure?

    func text(on terminal: Terminal) -> String {
        var lines = [
            "\(report.read) records read: \(report.added) new, \(report.replaced) replaced, "
                + (isReplacement ? "\(report.removed) removed, " : "") + "\(report.refused) refused."
        ]
        if report.repeated > 0 { lines.append("\(report.repeated) had an identifier that stood earlier in the file; the last one counts.") }
        if report.unfindable > 0 {
            lines.append("\(report.unfindable) cannot be found by a question: no postcode, or one that does not exist.")
        }
        lines += RefusalList(refusals: report.refusals, total: report.refused).lines(on: terminal)
        return lines.joined(separator: "\n")
    }

    /// One or two sentences for who started it.
    var failureText: String {
        guard let failure else { return "" }
        let cause = "The import stopped: \(failure.cause)."
        switch failure {
        case .nothingChanged: return cause + " The store is as it was."
        case .partlyStored: return cause + " Before that, \(report.stored) records were stored; importing again is safe."
        }
    }

    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("subject", .string(subject.rawValue)), ("complete", .bool(failure == nil)), ("read", .integer(Int64(report.read))),
            ("added", .integer(Int64(report.added))), ("replaced", .integer(Int64(report.replaced))),
            ("removed", .integer(Int64(report.removed))), ("refused", .integer(Int64(report.refused))),
            ("repeated", .integer(Int64(report.repeated))), ("notFindable", .integer(Int64(report.unfindable))),
            ("refusals", .array(report.refusals.map(\.json))),
        ]
        if let failure { members.append(("failure", .string("\(failure.cause)"))) }
        return .object(JSONObject(members))
    }
}

/// Refused records with every fault, for the owner of the file.
struct RefusalList {
    var refusals: [RefusedRecord]
    /// How many there are in all; the list may be shorter.
    var total: Int

    func lines(on terminal: Terminal) -> [String] {
        var lines: [String] = []
        for refusal in refusals {
            let name = refusal.place.id.map { ", \(TextWidth.oneLine($0))" } ?? ""
            lines.append(terminal.styled("line \(refusal.place.line)", .bad) + " (record \(refusal.place.index + 1)\(name))")
            lines += refusal.sentences.map { "    \(TextWidth.oneLine($0))" }
        }
        if total > refusals.count { lines.append("… and \(total - refusals.count) more refused records.") }
        return lines
    }
}

extension RefusedRecord {
    var json: JSONValue {
        .object(
            JSONObject([
                ("line", .integer(Int64(place.line))), ("record", .integer(Int64(place.index + 1))),
                ("id", place.id.map { .string($0) } ?? .null), ("faults", .array(faultValues)),
            ]))
    }

    /// One for each fault, with its line where that is another than the record's.
    fileprivate var sentences: [String] {
        guard case .faults(let faults) = reason else { return [reason.description] }
        return zip(faults, faultLines).map { fault, line in line == place.line ? fault.description : "line \(line): \(fault.description)" }
    }

    private var faultValues: [JSONValue] {
        guard case .faults(let faults) = reason else {
            return [
                .object(
                    JSONObject([
                        ("line", .integer(Int64(place.line))), ("path", .string("")), ("rule", .string("record")),
                        ("description", .string(reason.description)),
                    ]))
            ]
        }
        return zip(faults, faultLines).map { fault, line in
            .object(
                JSONObject([
                    ("line", .integer(Int64(line))), ("path", .string(fault.path)), ("rule", .string(fault.rule.name)),
                    ("description", .string(fault.description)),
                ]))
        }
    }
}
