import Exchange
import LabourDomain
import StrictJSON

/// The lists of a record as the text of their column, in the form that `JSONColumn` reads.
///
/// Written by hand because every question and every outcome passes here: a general encoder takes longer for this than the rest of the record.
enum LedgerText {
    static func of(_ organisations: [OIN]) -> String {
        text(capacity: organisations.count * 24) { list in for organisation in organisations { list.string(organisation.text) } }
    }

    static func of(_ criteria: [String]) -> String {
        text(capacity: criteria.count * 24) { list in write(criteria, to: &list) }
    }

    static func of(_ reports: [SourceReport]) -> String {
        text(capacity: reports.count * 256) { list in for report in reports { list.object { write(report, to: &$0) } } }
    }

    private static func text(capacity: Int, _ build: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(reservingCapacity: capacity + 2)
        writer.array(build)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func write(_ texts: [String], to list: inout JSONWriter) { for text in texts { list.string(text) } }

    /// Members in alphabetical order, so that a record has one text.
    private static func write(_ report: SourceReport, to object: inout JSONWriter) {
        object.member("delivered", report.delivered)
        object.member("duplicates", report.duplicates)
        object.key("ignoredCriteria")
        object.array { write(report.ignoredCriteria, to: &$0) }
        if let maximumReached = report.maximumReached { object.member("maximumReached", maximumReached) }
        object.member("milliseconds", report.milliseconds)
        object.member("name", report.name)
        object.key("outcome")
        object.object { write(report.outcome, to: &$0) }
        object.member("recordsRefused", report.recordsRefused)
        object.key("refused")
        object.array { list in for refused in report.refused { list.object { write(refused, to: &$0) } } }
        object.member("source", report.source.text)
        object.member("truncated", report.truncated)
    }

    private static func write(_ refused: RefusedRecords, to object: inout JSONWriter) {
        object.member("count", refused.count)
        object.member("path", refused.path)
        object.member("rule", refused.rule)
    }

    /// The name of the case, with an object of what it carries.
    private static func write(_ outcome: SourceOutcome, to object: inout JSONWriter) {
        switch outcome {
        case .answered: object.key("answered")
        case .malformed: object.key("malformed")
        case .tooLarge: object.key("tooLarge")
        case .timedOut: object.key("timedOut")
        case .unreachable: object.key("unreachable")
        case .identityMismatch: object.key("identityMismatch")
        case .refused: object.key("refused")
        case .wrongMediaType: object.key("wrongMediaType")
        case .cancelled: object.key("cancelled")
        }
        object.object { if case .refused(let status) = outcome { $0.member("status", status) } }
    }
}
