public import LabourDomain

/// A selection question for one source.
public struct SourceRequest: Hashable, Sendable {
    /// Which contract.
    public let subject: Subject
    /// The asking controller, whose name the source must hear (*fromParty*).
    public let asker: OIN
    /// Whether the asker takes part in SUWI (*SUWIparty*).
    public let isSUWI: Bool
    /// The body, compact JSON.
    public let body: [UInt8]
    /// This call's place in the trace.
    public let trace: TraceContext
    /// The most bytes of body that are welcome. The exchange counts as well; the port may refuse a longer announced length at once.
    public let maximumBytes: Int
    /// How many days ago a profile may have been supplied at most, where there is a rule for it.
    public let maximumProfileAge: Int?
    /// How long the source may take, without the time the exchange itself keeps it waiting.
    public let deadline: Duration

    public init(
        subject: Subject, asker: OIN, isSUWI: Bool, body: [UInt8], trace: TraceContext, maximumBytes: Int, maximumProfileAge: Int? = nil,
        deadline: Duration
    ) {
        self.subject = subject
        self.asker = asker
        self.isSUWI = isSUWI
        self.body = body
        self.trace = trace
        self.maximumBytes = maximumBytes
        self.maximumProfileAge = maximumProfileAge
        self.deadline = deadline
    }
}

/// What a source says beside its body.
public struct SourceHead: Hashable, Sendable {
    /// Criteria that it did not apply, where it tells (`Schakel-Ignored-Criteria`).
    public let ignoredCriteria: [String]

    public init(ignoredCriteria: [String] = []) { self.ignoredCriteria = ignoredCriteria }
}
