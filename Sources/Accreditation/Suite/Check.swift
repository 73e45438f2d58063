public import LabourDomain

/// Whether a party that fails a check can be accepted.
public enum Severity: String, Hashable, Sendable {
    /// The contract or the standard says so.
    case required
    /// Good practice, or a reading where the standard is silent; a failure is told and does not decide.
    case advised
}

/// One thing that is examined. The numbers are stable: a check that goes leaves its number unused.
public struct Check: Sendable {
    /// Such as `SRC-017`.
    public let id: String
    public let title: String
    public let severity: Severity
    public let subjects: [Subject]
    /// Where the standard says it: an entry of docs/standards/vum-alignment.md, or the part of the contract.
    public let reference: String
    /// What the standard says, in a sentence.
    public let says: String
    /// What is sent.
    public let sent: String
    /// What a supplier does about a failure.
    public let remedy: String
    let examine: @Sendable (Examination) async -> Void

    init(
        _ number: Int, _ title: String, _ severity: Severity = .required, only subject: Subject? = nil, reference: String, says: String,
        sent: String, remedy: String, _ examine: @escaping @Sendable (Examination) async -> Void
    ) {
        let digits = String(number)
        id = "SRC-" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
        self.title = title
        self.severity = severity
        subjects = subject.map { [$0] } ?? Subject.ofProfiles
        self.reference = reference
        self.says = says
        self.sent = sent
        self.remedy = remedy
        self.examine = examine
    }
}
