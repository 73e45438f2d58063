/// What stands around every page of a visit: whose pages they are, where the reader can go, and as whom the reader is signed in.
public struct PageFrame: Equatable, Sendable {
    public var appearance: Appearance
    /// The parts of the site that this reader may see; empty where there is one.
    public var navigation: [NavigationLink]
    /// Absent where nobody is signed in.
    public var signedIn: SignedInPerson?
    /// Where help is; at the same place on every page (WCAG 3.2.6).
    public var helpPath: String?
    /// Said above every page, such as that all data are invented.
    public var remark: String?

    public init(
        appearance: Appearance = .standard, navigation: [NavigationLink] = [], signedIn: SignedInPerson? = nil, helpPath: String? = nil,
        remark: String? = nil
    ) {
        self.appearance = appearance
        self.navigation = navigation
        self.signedIn = signedIn
        self.helpPath = helpPath
        self.remark = remark
    }

    /// The neutral look, without navigation, for nobody in particular.
    public static let standard = PageFrame()
}

/// The reader, as the bar at the top shows.
public struct SignedInPerson: Equatable, Sendable {
    public var name: String
    public var role: String
    public var organisation: String
    /// Where all sessions of this person are listed.
    public var sessionsPath: String
    /// What the form that ends this session is sent to.
    public var signOutPath: String
    /// The token of this session, which the form sends along.
    public var csrf: String
    /// Seconds after which the page warns that the session is about to end; absent where nothing warns.
    public var warnAfter: Int?

    public init(
        name: String, role: String, organisation: String, sessionsPath: String, signOutPath: String, csrf: String, warnAfter: Int? = nil
    ) {
        self.name = name
        self.role = role
        self.organisation = organisation
        self.sessionsPath = sessionsPath
        self.signOutPath = signOutPath
        self.csrf = csrf
        self.warnAfter = warnAfter
    }
}
