public import LabourDomain

/// What is registered of an organisation, apart from how far it has come (``RegisteredParticipant``).
public struct ParticipantDetails: Hashable, Sendable {
    public let oin: OIN
    public let kvk: KvKNumber?
    public let rsin: RSIN?
    /// How it is shown to others; at most 500 bytes.
    public let name: String
    public let category: ParticipantCategory
    /// Terms of one role do not overlap.
    public let roles: [RoleTerm]
    /// At most one of a kind.
    public let contacts: [ContactPoint]
    /// Where its profiles are; only for who has a term as a source.
    public let source: SourceConnection?

    /// Refuses what contradicts itself: overlapping terms, two contact points of one kind, a connection of who is no source, or an OIN that is
    /// made of another RSIN or KvK number than the one given (OIN-Stelsel, chapter 6).
    public init(
        oin: OIN, kvk: KvKNumber? = nil, rsin: RSIN? = nil, name: String, category: ParticipantCategory, roles: [RoleTerm],
        contacts: [ContactPoint] = [], source: SourceConnection? = nil
    ) throws(GovernanceError) {
        self.name = try RegistryText.checked(name, "name", upTo: 500)
        self.oin = oin
        self.kvk = kvk
        self.rsin = rsin
        self.category = category
        self.roles = roles
        self.contacts = contacts
        self.source = source
        try check()
    }

    /// The terms of a role, in the order given.
    public func terms(of role: Role) -> [RoleTerm] { roles.filter { $0.role == role } }

    private func check() throws(GovernanceError) {
        for (position, term) in roles.enumerated() {
            let clash = roles[..<position].first { $0.role == term.role && $0.period.overlaps(term.period) }
            if clash != nil {
                throw .invalidValue(name: "roles", expected: "terms that do not overlap", got: "two of \(term.role.rawValue)")
            }
        }
        if roles.count > 100 { throw .invalidValue(name: "roles", expected: "at most 100 terms", got: String(roles.count)) }
        for kind in ContactKind.allCases where contacts.count(where: { $0.kind == kind }) > 1 {
            throw .invalidValue(name: "contact points", expected: "one of a kind", got: "several of \(kind.rawValue)")
        }
        if source != nil, terms(of: .source).isEmpty {
            throw .invalidValue(name: "source", expected: "a term as a source", got: "none")
        }
        let number = oin.text.dropFirst(8)
        if let rsin, oin.text.utf8.starts(with: "00000001".utf8), !number.utf8.starts(with: rsin.text.utf8) {
            throw .invalidValue(name: "rsin", expected: "the one in the OIN", got: "another")
        }
        if let kvk, oin.text.utf8.starts(with: "00000003".utf8), !number.utf8.starts(with: kvk.text.utf8) {
            throw .invalidValue(name: "kvk", expected: "the one in the OIN", got: "another")
        }
    }
}
