/// What data are exchanged for (*doelbinding*). The set is closed: without one of these purposes there is no question (XR-15, VUM-028).
public enum Purpose: String, CaseIterable, Codable, Hashable, Sendable {
    /// Mediation to work as a public task, by UWV and municipalities (GDPR art. 6(1)(e); Wet SUWI art. 9).
    case publicMediation = "public-mediation"
    /// Mediation to work by a private organisation, with the consent of the person, held by the source (GDPR art. 6(1)(a)).
    case privateMediation = "private-mediation"
    /// Proof that a connection conforms, before production and on invented profiles only (conditions of connection of the VUM agreements
    /// framework).
    case conformityTest = "conformity-test"
}
