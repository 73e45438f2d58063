/// A link in a navigation.
public struct NavigationLink: Equatable, Sendable {
    public var name: String
    public var path: String
    /// Whether it leads to the page, or the section, that is shown.
    public var isCurrent: Bool

    public init(name: String, path: String, isCurrent: Bool = false) {
        self.name = name
        self.path = path
        self.isCurrent = isCurrent
    }
}
