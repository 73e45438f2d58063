internal import Crypto
public import LabourDomain
public import StrictJSON

/// One line of the standard Logboek Dataverwerkingen: one action, on at most one data subject. Nothing of the mark of a question is in it: a line
/// is shown to people whom it is of no use to.
public struct LDVLine: Hashable, Sendable {
    public let span: LogSpan
    public let status: LogStatus
    public let name: String
    public let started: LogTime
    public let ended: LogTime
    public let activity: String
    /// A pseudonym, under the key that its type names.
    public let subjectID: String?
    public let subjectIDType: String?
    /// The organisation of whose own operation this one is a part.
    public let foreignProcessor: OIN?
    public let purpose: String?
    public let parties: LogParties
    public let questionID: String?

    /// The line as JSON, with the names of the standard; what it has no name for is under `schakel.`.
    public var json: JSONValue {
        var attributes: [(key: String, value: JSONValue)] = [("dpl.core.processing_activity_id", .string(activity))]
        func add(_ name: String, _ text: String?) { if let text { attributes.append((name, .string(text))) } }
        add("dpl.core.data_subject_id", subjectID)
        add("dpl.core.data_subject_id_type", subjectIDType)
        add("dpl.core.foreign_operation.processor", foreignProcessor?.text)
        add("schakel.purpose", purpose)
        add("schakel.from", parties.from?.text)
        add("schakel.via", parties.via?.text)
        add("schakel.source", parties.source?.text)
        add("schakel.question", questionID)
        var members: [(key: String, value: JSONValue)] = [("trace_id", .string(span.traceID)), ("span_id", .string(span.spanID))]
        if let parent = span.parentSpanID { members.append(("parent_span_id", .string(parent))) }
        members += [
            ("status", .string(status.rawValue)), ("name", .string(name)), ("start_time", .integer(started.milliseconds)),
            ("end_time", .integer(ended.milliseconds)), ("attributes", .object(JSONObject(attributes))),
        ]
        return .object(JSONObject(members))
    }
}

extension RecordedEntry {
    /// The lines of the standard that an entry of the processing log stands for: the action itself, and under it one for each subject.
    /// Empty for the audit log, which is not LDV.
    public var lines: [LDVLine] {
        guard activity != nil else { return [] }
        let own = line(span: span, foreign: isAtCaller ? parties.via : nil, subject: nil)
        guard let subjects else { return [own] }
        let children = subjects.pseudonyms.enumerated().compactMap { index, subject in
            childSpan(index).map { line(span: $0, foreign: nil, subject: subject) }
        }
        return [own] + children
    }

    /// Only a call that came from outside has its parent in another organisation's log.
    private var isAtCaller: Bool { ["question-asked", "detail-requested", "outcome-reported", "refused"].contains(name) }

    private func line(span: LogSpan, foreign: OIN?, subject: SubjectPseudonym?) -> LDVLine {
        LDVLine(
            span: span, status: status ?? .unset, name: name, started: started, ended: ended, activity: activity ?? "",
            subjectID: subject?.text, subjectIDType: subject == nil ? nil : subjectType, foreignProcessor: foreign, purpose: purpose,
            parties: parties, questionID: questionID)
    }

    /// Such as `job-seekers.hmac-sha-256.1a2b3c4d`: what the pseudonym is of, and under which key.
    private var subjectType: String? {
        subjects.map { subjects in
            let key = HexadecimalText.encode(withUnsafeBytes(of: subjects.key.bigEndian) { Array($0) })
            return "\(subjects.kind.rawValue).hmac-sha-256.\(key)"
        }
    }

    /// Made from the span of the entry and the place in it, so that it is the same whenever the entry is read.
    private func childSpan(_ index: Int) -> LogSpan? {
        let made = SHA256.hash(data: Array("schakel child span \(span.traceID) \(span.spanID) \(index)".utf8))
        let text = HexadecimalText.encode(Array(made.prefix(8)))
        return try? LogSpan(traceID: span.traceID, spanID: text, parentSpanID: span.spanID)
    }
}
