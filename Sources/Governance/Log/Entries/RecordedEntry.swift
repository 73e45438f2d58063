public import LabourDomain
internal import StrictJSON

/// An entry as it is read back from its bytes, of either log. What its kind does not have is absent.
public struct RecordedEntry: Hashable, Sendable {
    public let position: UInt64
    /// When the log took it in.
    public let recorded: LogTime
    public let span: LogSpan
    /// What was done.
    public let name: String
    public let status: LogStatus?
    public let started: LogTime
    public let ended: LogTime
    public let activity: String?
    public let purpose: String?
    public let parties: LogParties
    public let questionID: String?
    /// What the question was about, where no record is named.
    public let subject: Subject?
    /// How many sources a question went to.
    public let sourceCount: Int
    /// Whether a detail was asked for that was delivered before.
    public let isRepeated: Bool
    /// What was turned away.
    public let request: RequestKind?
    /// How it ended, or why it was refused.
    public let outcome: String?
    public let subjects: LogSubjects?
    /// What can be told of the question that was asked.
    public let mark: QuestionMark?
    /// Who did it; in the audit log only.
    public let actor: String?
    /// What it was done to; in the audit log only.
    public let object: String?

    /// The largest entry there is, in bytes: a question to as many sources as an entry can name.
    static let limits = JSONLimits(maximumBytes: 256 << 10, maximumDepth: 4)

    /// `nil` where the bytes are no entry.
    public init?(_ bytes: [UInt8]) {
        guard let json = try? JSONValue(parsing: bytes, limits: Self.limits) else { return nil }
        func text(_ name: String) -> String? { json[name]?.stringValue }
        func time(_ name: String) -> LogTime? { json[name]?.integerValue.map { LogTime(milliseconds: Int64($0)) } }
        func organisation(_ name: String) -> OIN? { text(name).flatMap { try? OIN($0) } }
        guard let number = json["position"]?.integerValue, let position = UInt64(exactly: number), let recorded = time("recorded_at"),
            let traceID = text("trace_id"), let spanID = text("span_id"), let name = text("name"), let started = time("start_time"),
            let ended = time("end_time"),
            let span = try? LogSpan(traceID: traceID, spanID: spanID, parentSpanID: text("parent_span_id")),
            let parties = try? LogParties(
                from: organisation("from"), via: organisation("via"), source: organisation("source"), certificate: text("certificate"))
        else { return nil }
        self.position = position
        self.recorded = recorded
        self.span = span
        self.name = name
        status = text("status").flatMap { LogStatus(rawValue: $0) }
        self.started = started
        self.ended = ended
        activity = text("activity")
        purpose = text("purpose")
        self.parties = parties
        questionID = text("question")
        outcome = text("ending") ?? text("reason") ?? text("decision")
        subjects = Self.subjects(kind: text("subject"), key: text("subject_key"), packed: text("subjects"))
        mark = QuestionMark(json)
        subject = text("subject").flatMap { Subject(rawValue: $0) }
        sourceCount = json["sources"]?.arrayValue?.count ?? 0
        isRepeated = json["repeated"]?.boolValue ?? false
        request = text("request").flatMap { RequestKind(rawValue: $0) }
        actor = text("actor")
        object = text("object")
    }

    private static func subjects(kind: String?, key: String?, packed: String?) -> LogSubjects? {
        guard let kind = kind.flatMap({ Subject(rawValue: $0) }), let packed,
            let code = key.flatMap({ HexadecimalText.decode($0.utf8) }), code.count == 4
        else { return nil }
        return LogSubjects(kind: kind, key: code.reduce(0) { $0 << 8 | UInt32($1) }, packed: packed)
    }
}
