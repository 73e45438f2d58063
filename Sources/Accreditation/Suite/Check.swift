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
    /// What is sent; for a mediator what is looked at.
    public let sent: String
    /// What a supplier does about a failure.
    public let remedy: String
    let kind: Kind

    /// How it is examined.
    enum Kind: Sendable {
        /// By asking a source.
        case ofSource(@Sendable (Examination) async -> Void)
        /// By what a mediator did, in the subject that is looked at.
        case ofMediator(@Sendable (MediatorExamination) -> Void)
    }

    init(
        _ number: Int, _ title: String, _ severity: Severity = .required, only subject: Subject? = nil, reference: String, says: String,
        sent: String, remedy: String, _ examine: @escaping @Sendable (Examination) async -> Void
    ) {
        self.init(
            id: "SRC-" + Self.digits(number), title: title, severity: severity, subjects: subject.map { [$0] } ?? Subject.ofProfiles,
            reference: reference, says: says, sent: sent, remedy: remedy, kind: .ofSource(examine))
    }

    /// One that is held against what a mediator did. `seen` says what is looked at.
    init(
        mediator number: Int, _ title: String, _ severity: Severity = .required, reference: String, says: String, seen: String,
        remedy: String, _ examine: @escaping @Sendable (MediatorExamination) -> Void
    ) {
        self.init(
            id: "MED-" + Self.digits(number), title: title, severity: severity, subjects: Subject.ofProfiles, reference: reference,
            says: says, sent: seen, remedy: remedy, kind: .ofMediator(examine))
    }

    private init(
        id: String, title: String, severity: Severity, subjects: [Subject], reference: String, says: String, sent: String, remedy: String,
        kind: Kind
    ) {
        self.id = id
        self.title = title
        self.severity = severity
        self.subjects = subjects
        self.reference = reference
        self.says = says
        self.sent = sent
        self.remedy = remedy
        self.kind = kind
    }

    private static func digits(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    }
}
