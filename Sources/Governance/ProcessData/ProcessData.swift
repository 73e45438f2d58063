public import FoundationEssentials
public import LabourDomain

/// What is told to participants about the use of the exchange, in the model of the data standard (*procesgegevens*, SGR 19.0; vum.md §5).
/// The code lists of the standard are not public; the codes here are ours.
public struct ProcessData: Hashable, Sendable {
    public var participants: [ProcessParticipant] = []
    public var roles: [ProcessRole] = []
    public var logins: [ProcessLogin] = []
    public var searches: [SearchAction] = []
    public var deliveries: [DeliveryAction] = []

    public init() {}

    /// One table for each entity, in the order of the standard.
    public var tables: [ProcessTable] {
        [
            ProcessTable(name: "participant", columns: ProcessParticipant.columns, rows: participants.map(\.cells)),
            ProcessTable(name: "role", columns: ProcessRole.columns, rows: roles.map(\.cells)),
            ProcessTable(name: "login", columns: ProcessLogin.columns, rows: logins.map(\.cells)),
            ProcessTable(name: "search-action", columns: SearchAction.columns, rows: searches.map(\.cells)),
            ProcessTable(name: "delivery-action", columns: DeliveryAction.columns, rows: deliveries.map(\.cells)),
        ]
    }
}

/// A participant and its access (*VUM-deelnemer*).
public struct ProcessParticipant: Hashable, Sendable {
    public let oin: OIN
    public let rsin: RSIN?
    public let name: String
    public let category: ParticipantCategory
    /// How its participation stands (*status VUM-deelname*).
    public let standing: Standing
    /// Whether it may take part at this moment (*indicatie toegang VUM*), as the registry decides.
    public let hasAccess: Bool
    /// From its acceptance for production until its end, where these were.
    public let participation: Period?

    public init(
        oin: OIN, rsin: RSIN?, name: String, category: ParticipantCategory, standing: Standing, hasAccess: Bool, participation: Period?
    ) {
        self.oin = oin
        self.rsin = rsin
        self.name = name
        self.category = category
        self.standing = standing
        self.hasAccess = hasAccess
        self.participation = participation
    }

    static let columns = ["oin", "rsin", "name", "category", "standing", "hasAccess", "participationFrom", "participationUntil"]

    var cells: [ProcessCell] {
        [
            .text(oin.text), .optional(rsin?.text), .text(name), .text(category.rawValue), .text(standing.rawValue), .flag(hasAccess),
            .optional(participation?.from), .optional(participation?.until),
        ]
    }
}

/// A role for a time (*rol VUM-deelnemer*).
public struct ProcessRole: Hashable, Sendable {
    public let oin: OIN
    public let term: RoleTerm

    public init(oin: OIN, term: RoleTerm) {
        self.oin = oin
        self.term = term
    }

    static let columns = ["oin", "role", "from", "until"]

    var cells: [ProcessCell] { [.text(oin.text), .text(term.role.rawValue), .date(term.period.from), .optional(term.period.until)] }
}

/// A connection that identified itself, or tried to (*VUM-deelnemer-login*). The user of the standard is the organisation of the certificate:
/// a machine connects, not a person.
public struct ProcessLogin: Hashable, Sendable {
    public let user: OIN?
    public let connectedAt: Date
    public let disconnectedAt: Date?
    /// `nil` where it was admitted.
    public let refusal: AccessRefusal?
    /// As text; `nil` where it is not kept.
    public let address: String?

    public init(user: OIN?, connectedAt: Date, disconnectedAt: Date?, refusal: AccessRefusal?, address: String?) {
        self.user = user
        self.connectedAt = connectedAt
        self.disconnectedAt = disconnectedAt
        self.refusal = refusal
        self.address = address
    }

    static let columns = ["user", "connectedAt", "disconnectedAt", "result", "address"]

    var cells: [ProcessCell] {
        [
            .optional(user?.text), .date(connectedAt), .optional(disconnectedAt), .text(refusal?.rawValue ?? "admitted"),
            .optional(address),
        ]
    }
}
