internal import FoundationEssentials
public import Governance
public import LabourDomain
public import VUMWire

/// The exchange (*VUM uitwisselingsvoorziening*): admits askers, asks the sources, gives references instead of identifiers, and fetches
/// details by them. It keeps no profiles; what it keeps is in the ledger.
public struct ExchangeService: Sendable {
    let configuration: ExchangeConfiguration
    let agreements: Agreements
    let port: any SourcePort
    let ledger: any ExchangeLedger
    let postcodes: any PostcodeDirectory
    let sealer: ReferenceSealer
    let time: ExchangeTime
    let randomness: RandomSource
    let marker: QuestionMarker
    let slots: QuestionSlots
    let memory: MemoryBudget
    let allowances = QuestionAllowances()
    let refusals = RefusalBound()

    /// Composes an exchange. Copies of the value share their limits.
    public init(
        configuration: ExchangeConfiguration, agreements: Agreements, port: any SourcePort, ledger: any ExchangeLedger,
        postcodes: any PostcodeDirectory, sealer: ReferenceSealer, marker: QuestionMarker, time: ExchangeTime,
        randomness: RandomSource = .system
    ) throws(ExchangeError) {
        try configuration.check()
        self.configuration = configuration
        self.agreements = agreements
        self.port = port
        self.ledger = ledger
        self.postcodes = postcodes
        self.sealer = sealer
        self.marker = marker
        self.time = time
        self.randomness = randomness
        slots = QuestionSlots(limit: configuration.concurrentQuestions)
        memory = MemoryBudget(bytes: MemoryPlan(configuration).forQuestions)
    }

    /// What is in hand at this moment, for metrics.
    public var load: ExchangeLoad { slots.current }

    /// Questions under way.
    public var questionsUnderWay: Int { load.questions }

    /// Waits until no question is under way, at most so long, whether or not the calling task is cancelled: after that everything about
    /// them is in the ledger. Says whether it came so far. Nothing keeps new questions out; that is for who stops listening first.
    @discardableResult
    public func settled(within limit: Duration) async -> Bool {
        await Task { [self] in
            let start = time.elapsed()
            while questionsUnderWay > 0 {
                guard time.elapsed() - start < limit, (try? await time.sleep(.milliseconds(10))) != nil else { return false }
            }
            return true
        }.value
    }

    /// Whether this connection may ask in the name that its headers give (vum.md §1.4-1.5), for the purpose that it names or else that of its
    /// mandate (XR-15). Everything else takes the admission.
    public func admit(peer: OIN?, headers: PartyHeaders, purpose: String? = nil) throws(ExchangeRefusal) -> Admission {
        let decision = agreements.current.decide(
            peer: peer, from: headers.from, via: headers.via, to: headers.to, purpose: purpose, at: time.now())
        switch decision {
        case .granted(let admission): return admission
        case .refused(let refusal): throw .unauthorised(refusal)
        }
    }

    func tracing(_ trace: TraceContext?) -> TraceContext {
        if let trace { return trace }
        var generator = randomness
        return TraceContext(using: &generator)
    }
}
