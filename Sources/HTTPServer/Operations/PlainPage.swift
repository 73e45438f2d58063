/// What a page may depend on.
public struct PageRequest: Hashable, Sendable {
    /// The decoded path, beginning with `/`.
    public let path: String
    /// The query as it came, without `?`.
    public let query: String?
    /// The languages the browser prefers, as sent.
    public let acceptLanguage: String?
}

/// A page or a file that belongs to one. The portal adds the security fields.
public struct PageResponse: Hashable, Sendable {
    let status: Int
    let contentType: String
    let language: String?
    let body: [UInt8]

    /// A page; `language` is a BCP 47 tag such as `nl`.
    public init(status: Int = 200, contentType: String = "text/html; charset=utf-8", language: String? = nil, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.language = language
        self.body = body
    }
}
