public import FoundationEssentials
public import LabourDomain

/// One line of what was done, or tried, with the administration.
public struct AuditRecord: Hashable, Sendable {
    /// How far it got.
    public enum Phase: Hashable, Sendable {
        /// Admitted, and about to be done.
        case begun
        /// Done.
        case done
        /// Not done, with a fixed word for the reason.
        case refused(String)
    }

    public let at: Date
    /// The W3C trace of the request, which joins the logs.
    public let traceID: String
    /// The event of the route, such as `administration.participant-changed`.
    public let event: String
    /// The operation in small letters: `take-step`.
    public let operation: String
    /// `nil` without a certificate that names an organisation.
    public let organisation: OIN?
    /// SHA-256 of the certificate, in hexadecimal.
    public let fingerprint: String?
    /// The pseudonym that the organisation gave for its employee.
    public let employee: String?
    /// What it is about: the path below the base, without anything of a wrong form.
    public let target: String
    public let phase: Phase

    public init(
        at: Date, traceID: String, event: String, operation: String, organisation: OIN?, fingerprint: String?, employee: String?,
        target: String, phase: Phase
    ) {
        self.at = at
        self.traceID = traceID
        self.event = event
        self.operation = operation
        self.organisation = organisation
        self.fingerprint = fingerprint
        self.employee = employee
        self.target = target
        self.phase = phase
    }
}

/// Where the administration records what it does. When the call returns, the record is safe; when it throws, the deed does not happen.
public protocol AdministrationAudit: Sendable {
    /// Keeps one record.
    func append(_ record: AuditRecord) async throws
}
