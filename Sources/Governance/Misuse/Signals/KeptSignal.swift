public import FoundationEssentials

/// A signal of misuse with what was done with it (VUM-030).
public struct KeptSignal: Hashable, Sendable {
    /// After a signal was closed, the same thing is silent for so long unless it becomes twice as bad; in seconds.
    public static let silence: TimeInterval = 7 * 86_400

    /// Counts from 1, in the order in which signals were kept; over all subjects.
    public let number: Int64
    /// What was seen, as far as is known now.
    public let sighting: SignalSighting
    /// What was done, the oldest first.
    public let history: [SignalStepTaken]

    public init(number: Int64, sighting: SignalSighting, history: [SignalStepTaken] = []) {
        self.number = number
        self.sighting = sighting
        self.history = history
    }

    /// Where it stands, from what was done last.
    public var state: SignalState {
        if closing != nil { return .closed }
        return history.isEmpty ? .open : .takenUp
    }

    /// How it was closed, by whom and why; `nil` while it is not.
    public var closing: (conclusion: SignalConclusion, authorship: Authorship)? {
        guard let last = history.last, case .close(let conclusion) = last.step else { return nil }
        return (conclusion, last.authorship)
    }

    /// Does something with it.
    public func taking(_ step: SignalStep, by authorship: Authorship) throws(GovernanceError) -> KeptSignal {
        guard state.possibleSteps.contains(step.word) else {
            throw .impossibleStep(got: step.word, standing: state.rawValue, possible: state.possibleSteps)
        }
        if let last = history.last, authorship.at < last.authorship.at { throw .earlierThanBefore }
        return KeptSignal(number: number, sighting: sighting, history: history + [SignalStepTaken(step: step, authorship: authorship)])
    }

    /// What the same thing seen again comes to.
    public func seeing(_ later: SignalSighting) -> Renewal {
        guard let closing else { return .grown(KeptSignal(number: number, sighting: sighting.joined(with: later), history: history)) }
        // What was seen before the closing was seen by who closed it.
        guard later.seenAt > closing.authorship.at else { return .silent }
        let isOver = later.seenAt >= closing.authorship.at + Self.silence
        return isOver || later.degree >= 2 * sighting.degree ? .new : .silent
    }

    /// What something that was seen again is.
    public enum Renewal: Hashable, Sendable {
        /// The same signal, still open, with what is known now.
        case grown(KeptSignal)
        /// A signal of its own.
        case new
        /// Nothing that the scheme manager is told again.
        case silent
    }
}

/// Where a signal stands.
public enum SignalState: String, CaseIterable, Codable, Hashable, Sendable {
    /// Nobody has looked into it.
    case open
    /// Somebody is looking into it.
    case takenUp = "taken-up"
    /// Done with.
    case closed

    /// The words of what can be done.
    public var possibleSteps: [String] { self == .closed ? [] : SignalStep.words }
}

/// What is done with a signal.
public enum SignalStep: Hashable, Sendable {
    /// What the party said, or what was found; the signal stays.
    case answer
    /// A measure was taken, with this number.
    case measure(Int64)
    /// It is done with.
    case close(SignalConclusion)

    static let words = ["answer", "measure", "close"]

    /// The name of the step.
    public var word: String {
        switch self {
        case .answer: "answer"
        case .measure: "measure"
        case .close: "close"
        }
    }
}

/// What a signal turned out to be.
public enum SignalConclusion: String, CaseIterable, Codable, Hashable, Sendable {
    /// It was misuse.
    case misuse
    /// It was what it looked like, and it was permitted.
    case permitted
    /// It was not what it looked like: the detector was wrong.
    case falseAlarm = "false-alarm"
}

/// One line of the history of a signal.
public struct SignalStepTaken: Hashable, Sendable {
    public let step: SignalStep
    /// By whom and when; its reason is the answer, or why.
    public let authorship: Authorship

    public init(step: SignalStep, authorship: Authorship) {
        self.step = step
        self.authorship = authorship
    }
}
