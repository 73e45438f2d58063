public import SignIn

/// What every page is shown with: in which language, where, and for whom.
public struct PageContext: Sendable {
    /// Somebody who is signed in.
    public struct Visitor: Sendable {
        public var name: String
        public var organisation: String
        public var roles: Set<PersonRole>
        /// What every form must carry.
        public var formToken: String
        /// Seconds after which the page warns that the session is about to end.
        public var warnAfter: Int?

        public init(name: String, organisation: String, roles: Set<PersonRole>, formToken: String, warnAfter: Int? = nil) {
            self.name = name
            self.organisation = organisation
            self.roles = roles
            self.formToken = formToken
            self.warnAfter = warnAfter
        }
    }

    public var language: PageLanguage
    /// The path of the page.
    public var path: String
    public var visitor: Visitor?
    /// Whether there is a way to sign in.
    public var canSignIn: Bool
    /// Whether people and vacancies are invented, which the page then says.
    public var isPilot: Bool

    public init(language: PageLanguage, path: String, visitor: Visitor? = nil, canSignIn: Bool = false, isPilot: Bool = false) {
        self.language = language
        self.path = path
        self.visitor = visitor
        self.canSignIn = canSignIn
        self.isPilot = isPilot
    }

    /// The field of a form that carries the token.
    public static let formTokenName = "formulier"

    var text: PageText { language.text }
}
