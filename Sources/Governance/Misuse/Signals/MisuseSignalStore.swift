public import LabourDomain

/// The signals of misuse as they are kept, from a watch that gives them to the scheme manager who looks into them.
///
/// A watch forgets what it gave when it stops, and gives it again when it replays the log; a store does not. So it is the store that says which
/// signal is a new one: it knows them by subject, kind and target (``SignalSighting/identity``), not by the number that a watch gave.
public protocol MisuseSignalStore: Sendable {
    /// Keeps what a watch saw. One that is open already gets what has become of it; of what was seen before, the gravest finding stays.
    ///
    /// The same may be kept again at any time, in any order: a replay of the log changes nothing. After a signal was closed, the same thing is
    /// silent for a week from the closing (``KeptSignal/silence``), unless it becomes twice as bad; then it is a new signal.
    ///
    /// - Returns: The signal as it is kept now; `nil` where it is silent.
    func keep(_ sighting: SignalSighting) async throws -> KeptSignal?

    /// One signal with its evidence and what was done with it; `nil` where there is none with this number.
    func signal(_ number: Int64) async throws -> KeptSignal?

    /// Those that fit, with a higher number than this one, the oldest first, at most so many.
    func signals(_ selection: SignalSelection, after number: Int64, limit: Int) async throws -> [KeptSignal]

    /// Does something with a signal; the reason of the author is what was answered, found or decided. `nil` where there is none with this
    /// number.
    ///
    /// - Throws: `GovernanceError.impossibleStep` for one that is closed, and for what was done already; `.earlierThanBefore`.
    func take(_ step: SignalStep, signal number: Int64, by authorship: Authorship) async throws -> KeptSignal?

    /// Takes a measure against a party of a signal, and writes it down with the signal: both, or neither. `nil` where there is no such signal.
    ///
    /// - Throws: As ``MeasureStore/impose(_:on:for:by:)`` and ``take(_:signal:by:)``; `GovernanceError.invalidValue` for an organisation that
    ///   the signal does not name.
    func impose(
        _ kind: MeasureKind, on oin: OIN, for period: Period, becauseOf number: Int64, by authorship: Authorship
    ) async throws -> KeptSignal?
}

/// Which signals are asked for; what is not said does not matter.
public struct SignalSelection: Hashable, Sendable {
    public var subject: Subject?
    /// Whom it names.
    public var party: OIN?
    public var states: Set<SignalState>

    public init(subject: Subject? = nil, party: OIN? = nil, states: Set<SignalState> = Set(SignalState.allCases)) {
        self.subject = subject
        self.party = party
        self.states = states
    }
}
