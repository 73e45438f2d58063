public import FoundationEssentials
public import LabourDomain

/// What a watch saw, as it is handed to the store: everything in figures and words, so that it can be kept and read back whole.
public struct SignalSighting: Hashable, Sendable {
    /// The longest explanation that is kept, in bytes; what is longer is cut off.
    public static let maximumExplanation = 2_000
    /// The greatest number of parties that are named.
    public static let maximumParties = 8

    public let subject: Subject
    public let kind: MisuseKind
    /// What it is about, as a text that is the same for the same target; two signals of one subject, kind and identity are one.
    public let identity: String
    public let severity: MisuseSeverity
    /// Who takes part in it.
    public let parties: [OIN]
    /// What was counted, in the unit that the explanation names.
    public let measured: Int
    /// From where on it is a finding; 1 or more.
    public let threshold: Int
    /// Hours over which was counted; `nil` for a balance that has no window.
    public let window: Int?
    public let explanation: String
    /// Identifiers of questions that show it, at most ``MisuseSignal/maximumEvidence``.
    public let questions: [String]
    public let raisedAt: Date
    public let worsenedAt: Date
    public let seenAt: Date

    public init(
        subject: Subject, kind: MisuseKind, identity: String, severity: MisuseSeverity, parties: [OIN], measured: Int, threshold: Int,
        window: Int?, explanation: String, questions: [String], raisedAt: Date, worsenedAt: Date, seenAt: Date
    ) {
        self.subject = subject
        self.kind = kind
        self.identity = identity
        self.severity = severity
        self.parties = Array(parties.prefix(Self.maximumParties))
        self.measured = max(0, measured)
        self.threshold = max(1, threshold)
        self.window = window
        self.explanation = explanation.prefix(bytes: Self.maximumExplanation)
        self.questions = Array(questions.prefix(MisuseSignal.maximumEvidence))
        self.raisedAt = raisedAt
        self.worsenedAt = worsenedAt
        self.seenAt = seenAt
    }

    /// Of a signal that a watch gave.
    public init(_ signal: MisuseSignal, of subject: Subject) {
        self.init(
            subject: subject, kind: signal.finding.kind, identity: signal.target.identity, severity: signal.severity,
            parties: signal.parties, measured: signal.finding.measured, threshold: signal.finding.threshold,
            window: signal.finding.window, explanation: signal.finding.explanation, questions: signal.questions,
            raisedAt: signal.raisedAt, worsenedAt: signal.worsenedAt, seenAt: signal.seenAt)
    }

    /// What could be done.
    public var measure: ProposedMeasure { ProposedMeasure(for: severity) }

    /// How many times the threshold was counted.
    var degree: Double { Double(measured) / Double(threshold) }

    /// What is known when the same was seen twice: the worse finding of the two, and everything that shows it.
    func joined(with later: SignalSighting) -> SignalSighting {
        let isWorse = later.degree > degree
        let finding = isWorse ? later : self
        let known = Set(questions)
        let evidence = questions + later.questions.filter { !known.contains($0) }
        let half = MisuseSignal.maximumEvidence / 2
        return SignalSighting(
            subject: subject, kind: kind, identity: identity, severity: max(severity, later.severity), parties: finding.parties,
            measured: finding.measured, threshold: finding.threshold, window: finding.window, explanation: finding.explanation,
            // The first ones and the latest ones.
            questions: evidence.count <= 2 * half ? evidence : Array(evidence.prefix(half) + evidence.suffix(half)),
            raisedAt: min(raisedAt, later.raisedAt), worsenedAt: later.severity > severity ? later.worsenedAt : worsenedAt,
            seenAt: max(seenAt, later.seenAt))
    }
}

extension String {
    /// As many whole characters as fit in so many bytes.
    fileprivate func prefix(bytes: Int) -> String {
        guard utf8.count > bytes else { return self }
        var size = 0
        return String(
            prefix { character in
                size += character.utf8.count
                return size <= bytes
            })
    }
}

extension MisuseTarget {
    /// The same text for the same target. It names organisations by their numbers; of a user or of criteria it has the digest only.
    var identity: String {
        switch self {
        case .asker(let asker): "asker \(asker.text)"
        case .user(let asker, let user): "user \(asker.text) \(user.text)"
        case .source(let asker, let source): "source \(asker.text) \(source.text)"
        case .criteria(let subject, let criteria): "criteria \(subject.rawValue) \(criteria.text)"
        case .area(let area): "area \(area.text)"
        case .question(let area, let criteria): "question \(area.text) \(criteria.text)"
        }
    }
}

extension AskedArea {
    fileprivate var text: String { "\(subject.rawValue) \(centre.number) \(radius)" }
}

extension KeyedDigest {
    /// 32 hexadecimal digits.
    fileprivate var text: String {
        [high, low].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }
}
