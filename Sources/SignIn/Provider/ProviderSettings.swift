import Foundation

/// How the portal is known at a provider of OpenID Connect, and what it asks there.
public struct ProviderSettings: Hashable, Sendable {
    /// The address that names the provider, exactly as its tokens do.
    public let issuer: String
    /// Under which name the portal is registered.
    public let clientID: String
    /// Where the browser comes back: registered in exactly this form.
    public let redirectURI: String
    /// Beside `openid`.
    public let scopes: [String]
    /// Levels of assurance in the provider's words (*acr*), the lowest that is accepted first. Empty: not asked.
    public let assurance: [String]

    /// - Throws: `.invalidSetting` for an address that is not https (or http to this machine), or a text with spaces or control characters.
    public init(issuer: String, clientID: String, redirectURI: String, scopes: [String] = ["profile"], assurance: [String] = [])
        throws(SignInError)
    {
        try Self.check("issuer", issuer, isAddress: true)
        try Self.check("clientID", clientID, isAddress: false)
        try Self.check("redirectURI", redirectURI, isAddress: true)
        for scope in scopes { try Self.check("scopes", scope, isAddress: false) }
        for level in assurance { try Self.check("assurance", level, isAddress: false) }
        self.issuer = issuer
        self.clientID = clientID
        self.redirectURI = redirectURI
        self.scopes = scopes
        self.assurance = assurance
    }

    private static func check(_ name: String, _ text: String, isAddress: Bool) throws(SignInError) {
        guard (1...500).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .invalidSetting(name: name, expected: "1 to 500 visible ASCII characters", got: "\(text.utf8.count) bytes")
        }
        guard !isAddress || SafeAddress.isAcceptable(text) else {
            throw .invalidSetting(name: name, expected: "an https address, or http to this machine", got: "another address")
        }
    }
}

/// Addresses that tokens may travel to.
enum SafeAddress {
    /// Encrypted, or not leaving this machine; without user, query or fragment.
    static func isAcceptable(_ text: String) -> Bool {
        guard let url = URLComponents(string: text), let host = url.host, !host.isEmpty, url.user == nil, url.password == nil,
            url.query == nil, url.fragment == nil
        else { return false }
        if url.scheme == "https" { return true }
        return url.scheme == "http" && ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
    }
}
