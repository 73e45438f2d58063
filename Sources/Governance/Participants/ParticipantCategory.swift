/// The kind of organisation that takes part (*categorie deelnemer*); conditions of admission differ by it (vum.md §5).
public enum ParticipantCategory: String, CaseIterable, Codable, Hashable, Sendable {
    /// UWV and municipalities, which take part in SUWI.
    case suwiPublic = "suwi-public"
    /// Another public body with a task of its own in mediation.
    case otherPublic = "other-public"
    /// A private mediator or employer.
    case privateParty = "private"

    /// Whether it takes part in SUWI, as told to sources (*SUWI-partij*).
    public var isSUWI: Bool { self == .suwiPublic }

    /// The purposes whose legal ground such an organisation can have: a public task is no ground for a private party, nor the other way
    /// around (GDPR art. 6(1), last sentence).
    public var purposes: Set<Purpose> {
        switch self {
        case .suwiPublic, .otherPublic: [.publicMediation, .conformityTest]
        case .privateParty: [.privateMediation, .conformityTest]
        }
    }
}
