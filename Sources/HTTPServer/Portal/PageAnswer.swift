import HTTPTypes

/// What a page gives back.
struct PageAnswer: Sendable {
    enum Content: Sendable {
        case page(String)
        /// Bytes that are no page.
        case file([UInt8], mediaType: String, downloadName: String?)
        /// To another page: the browser gets it with GET (RFC 9110 section 15.4.4).
        case redirect(String)
    }

    var status: Int
    var content: Content
    /// Cookies to set, or with no value to take away.
    var cookies: [(PortalCookie, String?)] = []
    /// Whether the browser is to forget what it holds of us (ASVS 14.3.1).
    var clearsSiteData = false
    /// Why something was refused, in codes; for the log only.
    var reason: String?

    static func page(_ html: String, status: Int = 200, reason: String? = nil) -> PageAnswer {
        PageAnswer(status: status, content: .page(html), reason: reason)
    }

    static func redirect(_ address: String) -> PageAnswer { PageAnswer(status: 303, content: .redirect(address)) }

    static func file(_ bytes: [UInt8], _ mediaType: String, named name: String? = nil) -> PageAnswer {
        PageAnswer(status: 200, content: .file(bytes, mediaType: mediaType, downloadName: name))
    }
}
