internal import FoundationEssentials
internal import LabourDomain

/// The signals that are open: one for each kind and target. It is given again only when it becomes graver; meanwhile its evidence grows.
///
/// An open signal stays until it is closed, whatever the watch forgets. After that the same thing is silent for a week, unless it becomes
/// twice as bad.
struct SignalBook: Sendable {
    /// How many can be open; further ones are given, but not kept, and counted.
    static let maximumOpen = 10_000
    private static let silence: TimeInterval = 7 * 86_400

    private(set) var notKept = 0
    private var open: [Key: MisuseSignal] = [:]
    private var closed: [Key: Closed] = [:]
    private var given = 0

    private struct Key: Hashable {
        let kind: MisuseKind
        let target: MisuseTarget
    }

    private struct Closed {
        let degree: Double
        let until: Date
    }

    /// All open signals, in the order in which they were given.
    var signals: [MisuseSignal] { open.values.sorted { $0.number < $1.number } }

    /// The signal, where it is a new one or has become graver.
    mutating func raise(
        _ finding: MisuseFinding, target: MisuseTarget, parties: [OIN], evidence: RecentQuestions, at now: Date
    ) -> MisuseSignal? {
        let key = Key(kind: finding.kind, target: target)
        if let known = open[key] {
            // Evidence grows with what is worse, not with each event: a signal that nobody looks at costs nothing.
            guard finding.degree > known.finding.degree else { return nil }
            return worsen(key, finding, parties: parties, evidence: evidence, at: now)
        }
        if let before = closed[key] {
            guard now >= before.until || finding.degree >= 2 * before.degree else { return nil }
            closed[key] = nil
        }
        given += 1
        var signal = MisuseSignal(
            number: given, target: target, raisedAt: now, worsenedAt: now, seenAt: now, finding: finding, parties: parties, questions: [])
        signal.add(evidence.all)
        if open.count < Self.maximumOpen { open[key] = signal } else { notKept += 1 }
        return signal
    }

    private mutating func worsen(
        _ key: Key, _ finding: MisuseFinding, parties: [OIN], evidence: RecentQuestions, at now: Date
    ) -> MisuseSignal? {
        guard var signal = open.removeValue(forKey: key) else { return nil }
        let isGraver = finding.severity > signal.severity
        signal.finding = finding
        signal.parties = parties
        signal.seenAt = now
        if isGraver { signal.worsenedAt = now }
        signal.add(evidence.all)
        open[key] = signal
        return isGraver ? signal : nil
    }

    /// Closes the signal with this number; gives it back.
    mutating func close(_ number: Int, at now: Date) -> MisuseSignal? {
        guard let (key, signal) = open.first(where: { $0.value.number == number }) else { return nil }
        open[key] = nil
        if closed.count >= Self.maximumOpen { closed = closed.filter { $0.value.until > now } }
        if closed.count < Self.maximumOpen { closed[key] = Closed(degree: signal.finding.degree, until: now + Self.silence) }
        return signal
    }
}
