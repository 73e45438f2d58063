public import FoundationEssentials
internal import LabourDomain

/// Watches what the log tells, in order, and gives signals of misuse (VUM-030).
///
/// One watch for each subject, as vacancies are looked at in other ways than people. A value: the same events give the same signals, so
/// that it is rebuilt after a start by replaying the log of the last weeks. It has no clock; an event that is older than the one before
/// counts as being of the same moment. O(1) amortised for each event and each match.
///
/// What it forgets: each table is bounded (``WatchCapacity``); where it is full, an entry that was not used since the hand last passed
/// makes room, and its balances begin again at zero if it comes back. Users and sources are bounded for each asker, so that nobody can push
/// out what is known of another by inventing users. Criteria, areas and questions are tables of all askers together; what is pushed out
/// there is still in the balance of the asker. Open signals are in a book of their own and stay until they are closed.
public struct MisuseWatch: Sendable {
    /// Parameters; another value counts from the next event on.
    public var detectors: MisuseDetectors
    /// The size of the market of the subject; another value counts from the next event on.
    public var market: MarketSize

    let capacity: WatchCapacity
    var askers: RecencyTable<OIN, AskerState>
    var questions: RecencyTable<String, QuestionContext?>
    var sweeps: RecencyTable<AskerCriteriaKey, AskedCriteria>
    var sharedCriteria: RecencyTable<CriteriaKey, SharedViews>
    var sharedAreas: RecencyTable<AskedArea, SharedViews>
    var sameQuestions: RecencyTable<QuestionKey, SameQuestion>
    var peers = PeerDetails()
    var book = SignalBook()
    /// What the filters of all askers take, and how many askers had made room when it was last counted.
    var filters = (bytes: 0, evicted: 0)
    private var latest = Date(timeIntervalSince1970: 0)

    public init(market: MarketSize, detectors: MisuseDetectors = MisuseDetectors(), capacity: WatchCapacity = WatchCapacity()) {
        self.market = market
        self.detectors = detectors
        self.capacity = capacity
        askers = RecencyTable(capacity: capacity.askers, initial: AskerState(capacity: capacity))
        questions = RecencyTable(capacity: capacity.questions, initial: nil)
        sweeps = RecencyTable(capacity: capacity.patterns, initial: AskedCriteria())
        sharedCriteria = RecencyTable(capacity: capacity.patterns, initial: SharedViews())
        sharedAreas = RecencyTable(capacity: capacity.patterns, initial: SharedViews())
        sameQuestions = RecencyTable(capacity: capacity.patterns, initial: SameQuestion())
    }

    /// Takes the next event; the signals that are new or have become graver by it.
    public mutating func observe(_ event: MisuseEvent) -> [MisuseSignal] {
        // Bounded, so that days and hours of any date can be counted.
        let seconds = event.time.timeIntervalSince1970
        latest = max(latest, Date(timeIntervalSince1970: seconds.isNaN ? 0 : seconds.bounded(0...1e11)))
        switch event {
        case .questionAsked(let event): return ask(event, at: latest)
        case .questionRefused(let event): return refuse(event, at: latest)
        case .matchesDelivered(let event): return deliver(event, at: latest)
        case .detailRequested(let event): return request(event, at: latest)
        case .detailEnded(let event): return end(event)
        case .referenceRefused(let event): return refuse(event, at: latest)
        }
    }

    /// The signals that nobody has closed, in the order in which they were given, each with its latest evidence.
    public var openSignals: [MisuseSignal] { book.signals }

    /// How many signals were given while the book was full, and so are not among ``openSignals``.
    public var signalsNotKept: Int { book.notKept }

    /// Takes a signal off the open ones, when the scheme manager is done with it; `nil` where there is none with this number. The same
    /// finding is silent for a week after that, unless it becomes twice as bad.
    public mutating func close(_ number: Int, at now: Date) -> MisuseSignal? { book.close(number, at: now) }

    /// What is kept now.
    public var figures: WatchFigures {
        WatchFigures(
            askers: askers.count, users: askers.values.reduce(0) { $0 + $1.users.count }, askersForgotten: askers.evicted,
            sketchBytes: askers.values.reduce(0) { $0 + $1.seen.bytes })
    }
}

/// How much a watch holds, for the operator.
public struct WatchFigures: Hashable, Sendable {
    /// Askers of whom something is known.
    public let askers: Int
    /// Their users.
    public let users: Int
    /// Askers that made room for others since the start.
    public let askersForgotten: Int
    /// Bytes of the filters of profiles seen.
    public let sketchBytes: Int
}
