public import LabourDomain
internal import StrictJSON

/// One entry of the audit log: who did what to what, and whether it was allowed.
public struct AuditEntry: Hashable, Sendable {
    public let span: LogSpan
    public let at: LogTime
    public let actor: AuditActor
    /// What was done, such as `participant-suspended`.
    public let action: CodeWord
    public let object: AuditObject
    public let decision: AuditDecision

    public init(span: LogSpan, at: LogTime, actor: AuditActor, action: CodeWord, object: AuditObject, decision: AuditDecision) {
        self.span = span
        self.at = at
        self.actor = actor
        self.action = action
        self.object = object
        self.decision = decision
    }
}

/// Who did something.
public struct AuditActor: Hashable, Sendable {
    /// The longest identifier, in bytes.
    public static let maximumID = 200

    /// In which capacity somebody is known.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A person who logged in.
        case person
        /// A machine by its certificate.
        case certificate
        /// Somebody at the command line of the node.
        case `operator`
        /// The program by itself, such as retention.
        case program
    }

    public let kind: Kind
    /// A pseudonymous or organisational identifier; for people that of the identity provider.
    public let id: String
    public let organisation: OIN?

    public init(_ kind: Kind, id: String, organisation: OIN? = nil) throws(GovernanceError) {
        try LogField.actor.check(id, limit: Self.maximumID)
        self.kind = kind
        self.id = id
        self.organisation = organisation
    }
}

/// What something was done to.
public struct AuditObject: Hashable, Sendable {
    /// The longest identifier, in bytes.
    public static let maximumID = 200

    /// Such as `participant`, `rule`, `log`.
    public let kind: CodeWord
    public let id: String

    public init(_ kind: CodeWord, id: String) throws(GovernanceError) {
        try LogField.object.check(id, limit: Self.maximumID)
        self.kind = kind
        self.id = id
    }
}

/// Whether it was allowed. A refusal has its reason.
public enum AuditDecision: Hashable, Sendable {
    case allowed
    case refused(CodeWord)
}

extension AuditEntry: LoggedEntry {
    public static var log: LogName { .audit }

    public var body: LogBody { LogBody(.audit) { write(to: &$0) } }

    private func write(to object: inout JSONWriter) {
        span.write(to: &object)
        object.member("name", action.text)
        object.member("start_time", Int(at.milliseconds))
        object.member("end_time", Int(at.milliseconds))
        object.member("actor_kind", actor.kind.rawValue)
        object.member("actor", actor.id)
        if let organisation = actor.organisation { object.member("organisation", organisation.text) }
        object.member("object_kind", self.object.kind.text)
        object.member("object", self.object.id)
        switch decision {
        case .allowed: object.member("decision", "allowed")
        case .refused(let reason):
            object.member("decision", "refused")
            object.member("reason", reason.text)
        }
    }
}
