/// Whom to ask about the interface: a function that answers, not a general address (NL API Design Rules, doc-openapi-contact).
public struct APIContact: Hashable, Sendable {
    public let name: String
    public let email: String
    /// Where the organisation says more.
    public let url: String

    public init(name: String, email: String, url: String) {
        self.name = name
        self.email = email
        self.url = url
    }
}
