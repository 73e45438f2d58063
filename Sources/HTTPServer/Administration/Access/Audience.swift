import LabourDomain

/// Who may do an operation. Written down with every operation; there is no default.
struct Audience: Hashable, Sendable {
    /// Where an operation says whose it is.
    enum Ownership: Hashable, Sendable {
        /// In the path.
        case path(String)
        /// In a member of the body.
        case body(String)
        /// Always the caller's own: what is shown depends on who asks.
        case caller
    }

    /// Everybody, also without a certificate: for what is public.
    let isPublic: Bool
    /// Who may do it for every organisation.
    let roles: Set<AdministrationRole>
    /// Where it says whose it is, when participants may do it for themselves; `nil` when they may not.
    let own: Ownership?

    /// For what anybody may know.
    static let everybody = Audience(isPublic: true, roles: [], own: nil)

    static func only(_ roles: AdministrationRole...) -> Audience { Audience(isPublic: false, roles: Set(roles), own: nil) }

    static func participant(own: Ownership, or roles: AdministrationRole...) -> Audience {
        Audience(isPublic: false, roles: Set(roles), own: own)
    }

    /// What a caller may do of it.
    enum Share: Hashable, Sendable {
        case everything
        /// Only what is of this organisation.
        case own(OIN)
    }

    /// Judged before anything is looked up, so that a refusal tells nothing about what there is.
    func share(of caller: Caller) -> Share? {
        if isPublic || !roles.isDisjoint(with: caller.roles) { return .everything }
        guard own != nil, caller.roles.contains(.participant) else { return nil }
        return .own(caller.oin)
    }

    /// For the description.
    var words: String {
        if isPublic { return "Everybody, without a certificate." }
        let named = AdministrationRole.allCases.filter(roles.contains).map(\.rawValue)
        let all = named + (own == nil ? [] : ["participant (its own organisation only)"])
        return "Roles: \(all.joined(separator: ", "))."
    }
}
