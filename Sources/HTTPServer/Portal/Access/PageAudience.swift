import SignIn

/// Who may see a page. Written down with every page; there is no default.
enum PageAudience: Hashable, Sendable {
    /// Everybody, also who is not signed in.
    case everybody
    /// Everybody who is signed in.
    case signedIn
    /// Who is signed in with one of these roles.
    case roles(Set<PersonRole>)

    enum Verdict: Equatable { case admitted, notSignedIn, notAllowed }

    func verdict(on person: Person?) -> Verdict {
        switch self {
        case .everybody: return .admitted
        case .signedIn: return person == nil ? .notSignedIn : .admitted
        case .roles(let roles):
            guard let person else { return .notSignedIn }
            return person.roles.isDisjoint(with: roles) ? .notAllowed : .admitted
        }
    }
}
