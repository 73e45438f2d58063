public import LabourDomain

/// Which organisation has which roles. Who is not in it has none, unless every certificate of the authority may act for its own organisation.
public struct AdministrationAccess: Hashable, Sendable {
    private let roles: [OIN: Set<AdministrationRole>]
    private let isOpenToApplicants: Bool

    /// - Parameters:
    ///   - roles: Organisations with their roles; an empty set keeps one out, whatever else is said.
    ///   - isOpenToApplicants: Whether everybody with a certificate may act as a participant: apply, and see its own.
    public init(roles: [OIN: Set<AdministrationRole>], isOpenToApplicants: Bool) {
        self.roles = roles
        self.isOpenToApplicants = isOpenToApplicants
    }

    /// The roles of an organisation; empty for who has none.
    func roles(of oin: OIN) -> Set<AdministrationRole> {
        if let given = roles[oin] { return given }
        return isOpenToApplicants ? [.participant] : []
    }
}
