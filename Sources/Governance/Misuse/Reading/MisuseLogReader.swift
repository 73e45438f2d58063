public import LabourDomain

/// Tells what misuse shows in from the entries of a processing log, in their order.
///
/// A value without clock or storage: the same entries give the same events. It keeps only which requests for a detail are under way, at most
/// ``maximumPending``.
public struct MisuseLogReader: Sendable {
    /// An event, and whose watch it is for.
    public struct Told: Hashable, Sendable {
        public let subject: Subject
        public let event: MisuseEvent
    }

    /// More requests for a detail than can be under way; the oldest are forgotten, and their ends count as first ones.
    static let maximumPending = 65_536

    /// Requests for a detail that was delivered before, by their spans, and the order in which they came.
    private var repeated: Set<String> = []
    private var order: [String] = []

    public init() {}

    /// `nil` where the entry tells nothing of misuse.
    public mutating func read(_ entry: RecordedEntry) -> Told? {
        switch entry.name {
        case "question-asked": asked(entry)
        case "matches-delivered": delivered(entry)
        case "detail-requested": requested(entry)
        case "detail-ended": ended(entry)
        case "refused": Self.refused(entry)
        default: nil
        }
    }

    private func asked(_ entry: RecordedEntry) -> Told? {
        guard let from = entry.parties.from, let via = entry.parties.via, let question = entry.questionID, let subject = entry.subject,
            let mark = entry.mark
        else { return nil }
        return Told(
            subject: subject,
            event: .questionAsked(
                QuestionAsked(
                    questionID: question, who: AskerIdentity(asker: from, user: nil), processor: via,
                    area: AskedArea(subject: subject, centre: mark.centre, radius: mark.radius), criteria: mark.criteria,
                    time: entry.started.date, sources: max(1, entry.sourceCount))))
    }

    private func delivered(_ entry: RecordedEntry) -> Told? {
        guard let from = entry.parties.from, let source = entry.parties.source, let question = entry.questionID,
            let subjects = entry.subjects
        else { return nil }
        let digests = subjects.digests
        return Told(
            subject: subjects.kind,
            event: .matchesDelivered(
                MatchesDelivered(
                    questionID: question, asker: from, source: source, count: digests.count, profiles: .digests(digests),
                    time: entry.started.date)))
    }

    private mutating func requested(_ entry: RecordedEntry) -> Told? {
        guard let from = entry.parties.from, let source = entry.parties.source, let question = entry.questionID,
            let subjects = entry.subjects
        else { return nil }
        if entry.isRepeated {
            remember(entry.span.spanID)
            // The same choice does not count twice.
            return nil
        }
        return Told(
            subject: subjects.kind,
            event: .detailRequested(
                DetailRequested(
                    questionID: question, who: AskerIdentity(asker: from, user: nil), source: source, time: entry.started.date)))
    }

    private mutating func ended(_ entry: RecordedEntry) -> Told? {
        guard let from = entry.parties.from, let source = entry.parties.source, let question = entry.questionID,
            let subjects = entry.subjects
        else { return nil }
        let isRepeated = entry.span.parentSpanID.map { repeated.remove($0) != nil } ?? false
        let outcome: DetailEnded.Outcome = entry.outcome != "delivered" ? .failed : isRepeated ? .repeated : .delivered
        return Told(
            subject: subjects.kind,
            event: .detailEnded(
                DetailEnded(
                    questionID: question, who: AskerIdentity(asker: from, user: nil), source: source, outcome: outcome,
                    time: entry.ended.date)))
    }

    /// What was refused has no subject; it counts with the job seekers. In whose name was asked is only a claim until somebody was admitted,
    /// so that before that it counts for who connected: nobody can be made suspect by others.
    private static func refused(_ entry: RecordedEntry) -> Told? {
        guard let asker = entry.purpose == nil ? entry.parties.via : entry.parties.from else { return nil }
        let who = AskerIdentity(asker: asker, user: nil)
        switch entry.outcome {
        case "reference-foreign-asker"?: return refused(.ofAnotherAsker, who, entry)
        case "reference-forged"?, "reference-malformed"?, "reference-truncated"?, "reference-unknown-key"?:
            return refused(.forged, who, entry)
        case "reference-expired"?: return refused(.expired, who, entry)
        // No fault of the asker.
        case "too-many-questions"?, "memory-taken"?, "no-source-registered"?, "closed"?: return nil
        default:
            guard entry.request == .question else { return nil }
            return Told(subject: .jobSeekers, event: .questionRefused(QuestionRefused(who: who, time: entry.started.date)))
        }
    }

    private static func refused(_ reason: ReferenceRefused.Reason, _ who: AskerIdentity, _ entry: RecordedEntry) -> Told {
        Told(
            subject: .jobSeekers, event: .referenceRefused(ReferenceRefused(who: who, reason: reason, time: entry.started.date)))
    }

    private mutating func remember(_ span: String) {
        guard repeated.insert(span).inserted else { return }
        order.append(span)
        guard order.count > Self.maximumPending else { return }
        for old in order.prefix(Self.maximumPending / 2) { repeated.remove(old) }
        order.removeFirst(Self.maximumPending / 2)
    }
}

extension LogSubjects {
    /// The first eight bytes of each pseudonym, most significant first: as good as random, and the same for the same record under one key.
    var digests: [UInt64] {
        pseudonyms.compactMap { pseudonym in
            Base64URL.decode(pseudonym.text.utf8).map { $0.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
        }
    }
}
