import LabourDomain

/// Who asks the administration something.
struct Caller: Hashable, Sendable {
    let oin: OIN
    /// SHA-256 of the certificate, in hexadecimal.
    let fingerprint: String
    let roles: Set<AdministrationRole>
    /// A pseudonym of the person at the other side, where its organisation gives one.
    let employee: String?
}
