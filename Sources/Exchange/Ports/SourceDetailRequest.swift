public import LabourDomain

/// A request for the whole of one record.
public struct SourceDetailRequest: Hashable, Sendable {
    /// Which contract; one with details.
    public let subject: Subject
    /// The source's own identifier: 1...200 characters of `[A-Za-z0-9_.-]`, safe in a path but for `.` and `..`, which are refused before.
    public let recordID: String
    /// The asking controller (*fromParty*).
    public let asker: OIN
    /// Whether the asker takes part in SUWI (*SUWIparty*).
    public let isSUWI: Bool
    /// This call's place in the trace.
    public let trace: TraceContext
    /// The most bytes of body that are welcome.
    public let maximumBytes: Int
    /// How long the source may take.
    public let deadline: Duration

    public init(
        subject: Subject, recordID: String, asker: OIN, isSUWI: Bool, trace: TraceContext, maximumBytes: Int, deadline: Duration
    ) {
        self.subject = subject
        self.recordID = recordID
        self.asker = asker
        self.isSUWI = isSUWI
        self.trace = trace
        self.maximumBytes = maximumBytes
        self.deadline = deadline
    }
}

/// A source's answer to a request for a detail.
public struct SourceDetail: Hashable, Sendable {
    /// The HTTP status.
    public let status: Int
    /// The body of a 200, else empty.
    public let body: [UInt8]

    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}
