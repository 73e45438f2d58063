/// What data are exchanged for (*doelbinding*). The set is closed: without one of these purposes there is no question (XR-15, VUM-028).
public enum Purpose: String, CaseIterable, Codable, Hashable, Sendable {
    /// Mediation to work as a public task, by UWV and municipalities.
    case publicMediation = "public-mediation"
    /// Mediation to work by a private organisation.
    case privateMediation = "private-mediation"
    /// Proof that a connection conforms, before production and on invented profiles only.
    case conformityTest = "conformity-test"

    /// The rule the purpose rests on.
    public var legalGround: LegalGround {
        switch self {
        case .publicMediation:
            LegalGround(processing: "GDPR art. 6(1)(e)", basis: "Wet SUWI art. 9: co-operation of UWV and municipalities")
        case .privateMediation:
            LegalGround(processing: "GDPR art. 6(1)(a)", basis: "Consent of the person, held by the source")
        case .conformityTest:
            LegalGround(processing: "none: no personal data", basis: "Conditions of connection of the VUM agreements framework")
        }
    }
}

/// A reference to the rule that allows a processing, for the log and the register; the text of the law is not repeated.
public struct LegalGround: Hashable, Sendable {
    /// The ground for processing personal data at all (GDPR art. 6).
    public let processing: String
    /// The law, agreement or act that it rests on.
    public let basis: String

    public init(processing: String, basis: String) {
        self.processing = processing
        self.basis = basis
    }
}
