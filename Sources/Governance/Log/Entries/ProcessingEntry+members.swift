internal import LabourDomain
internal import StrictJSON

extension ProcessingEntry: LoggedEntry {
    public static var log: LogName { .processing }

    public var body: LogBody { LogBody(.processing) { write(to: &$0) } }

    /// The members in their fixed order. Verifiers of every age read these bytes: members are added at the end, never moved.
    private func write(to object: inout JSONWriter) {
        span.write(to: &object)
        object.member("status", status.rawValue)
        object.member("name", event.name)
        object.member("start_time", Int(started.milliseconds))
        object.member("end_time", Int(ended.milliseconds))
        object.member("activity", activity.text)
        if let purpose { object.member("purpose", purpose.text) }
        parties.write(to: &object)
        if let questionID { object.member("question", questionID) }
        event.write(to: &object)
    }
}

extension LogSpan {
    func write(to object: inout JSONWriter) {
        object.member("trace_id", traceID)
        object.member("span_id", spanID)
        if let parentSpanID { object.member("parent_span_id", parentSpanID) }
    }
}

extension LogParties {
    fileprivate func write(to object: inout JSONWriter) {
        if let from { object.member("from", from.text) }
        if let via { object.member("via", via.text) }
        if let source { object.member("source", source.text) }
        if let certificate { object.member("certificate", certificate) }
    }
}

extension ProcessingEvent {
    fileprivate func write(to object: inout JSONWriter) {
        switch self {
        case .questionAsked(let subject, let sources, let ignored, let mark):
            object.member("subject", subject.rawValue)
            object.member("ignored_criteria", ignored)
            object.key("sources")
            object.array { list in for source in sources { list.string(source.text) } }
            mark?.write(to: &object)
        case .matchesDelivered(let subjects, let portion):
            object.member("portion", portion)
            subjects.write(to: &object)
        case .questionEnded(let subject, let ending, let sources):
            object.member("subject", subject.rawValue)
            object.member("ending", ending.text)
            object.key("results")
            object.array { list in for source in sources { list.array { source.write(to: &$0) } } }
        case .detailRequested(let subjects, let isRepeated):
            object.member("repeated", isRepeated)
            subjects.write(to: &object)
        case .detailEnded(let subjects, let ending):
            object.member("ending", ending.text)
            subjects.write(to: &object)
        case .outcomeReported(let subjects): subjects.write(to: &object)
        case .refused(let kind, let reason):
            object.member("request", kind.rawValue)
            object.member("reason", reason.text)
        }
    }
}

extension SourceResult {
    /// By place, not by name: a question to four hundred sources has four hundred of these.
    fileprivate func write(to list: inout JSONWriter) {
        list.string(source.text)
        list.string(outcome.text)
        list.integer(delivered)
        list.integer(refused)
    }
}

extension LogSubjects {
    fileprivate func write(to object: inout JSONWriter) {
        object.member("subject", kind.rawValue)
        object.member("subject_key", HexadecimalText.encode(withUnsafeBytes(of: key.bigEndian) { Array($0) }))
        object.member("subjects", packed)
    }
}
