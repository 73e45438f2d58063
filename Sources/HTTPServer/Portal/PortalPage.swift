import HTTPTypes

/// One thing that can be asked of the portal. Nothing has a default: who may ask, and under which name it is accounted for, are named on purpose.
struct PortalPage: Sendable {
    /// Whether it is accounted for in the audit log.
    enum Account: Hashable, Sendable {
        /// It shows nothing of persons and does nothing.
        case none
        /// Recorded before the answer leaves.
        case recorded
    }

    let method: HTTPRequest.Method
    let path: String
    let audience: PageAudience
    let event: RouteEvent
    let account: Account
    /// Whether the person must have proved who it is a short while ago.
    var isSensitive = false
    /// Whether the form may come from a page without a session. Only what protects itself in another way.
    var isBeforeSession = false
    let handler: @Sendable (PageCall) async throws -> PageAnswer

    static func get(
        _ path: String, _ audience: PageAudience, _ event: RouteEvent, _ account: Account = .none,
        _ handler: @escaping @Sendable (PageCall) async throws -> PageAnswer
    ) -> PortalPage {
        PortalPage(method: .get, path: path, audience: audience, event: event, account: account, handler: handler)
    }

    static func post(
        _ path: String, _ audience: PageAudience, _ event: RouteEvent, _ account: Account = .recorded,
        _ handler: @escaping @Sendable (PageCall) async throws -> PageAnswer
    ) -> PortalPage {
        PortalPage(method: .post, path: path, audience: audience, event: event, account: account, handler: handler)
    }
}

/// A group of pages on one thing.
protocol PortalDesk: Sendable {
    var pages: [PortalPage] { get }
}
