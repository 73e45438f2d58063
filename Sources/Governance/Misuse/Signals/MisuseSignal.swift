public import FoundationEssentials
public import LabourDomain

/// What the scheme manager gets to see: who, what was found, on which evidence, and what could be done.
public struct MisuseSignal: Hashable, Sendable {
    /// The greatest number of questions that a signal names: the first half and the latest half.
    public static let maximumEvidence = 64

    /// Counts from 1, in the order in which signals are given; the same again where the same events are replayed.
    public let number: Int
    public let target: MisuseTarget
    /// When it was first given.
    public let raisedAt: Date
    /// When it last became worse.
    public internal(set) var worsenedAt: Date
    /// When it was last seen.
    public internal(set) var seenAt: Date
    /// The gravest finding so far.
    public internal(set) var finding: MisuseFinding
    /// The parties that take part in it, at most eight; one for a signal about one asker.
    public internal(set) var parties: [OIN]
    /// Identifiers of questions that show it, in order, at most ``maximumEvidence``.
    public internal(set) var questions: [String]

    /// How grave it is.
    public var severity: MisuseSeverity { finding.severity }
    /// What could be done.
    public var measure: ProposedMeasure { ProposedMeasure(for: severity) }
    /// Why the measure is proposed, in words.
    public var reason: String {
        "\(measure.rawValue): \(finding.kind.rawValue), \(finding.measured) of \(finding.threshold). \(finding.explanation)"
    }

    mutating func add(_ evidence: [String]) {
        let known = Set(questions)
        for question in evidence where !known.contains(question) {
            if questions.count == Self.maximumEvidence { questions.remove(at: Self.maximumEvidence / 2) }
            questions.append(question)
        }
    }
}

/// Who or what a signal is about.
public enum MisuseTarget: Hashable, Sendable {
    /// All users of an asker together.
    case asker(OIN)
    /// One user of an asker.
    case user(OIN, KeyedDigest)
    /// An asker, and the profiles of one source.
    case source(asker: OIN, source: OIN)
    /// Whoever uses these criteria.
    case criteria(Subject, KeyedDigest)
    /// Whoever asks about this area.
    case area(AskedArea)
    /// Whoever asks this question.
    case question(AskedArea, KeyedDigest)
}
