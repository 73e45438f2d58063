/// A request to sign in, as the browser brings it to the development provider: judged as strictly as a real provider would.
public struct DevelopmentRequest: Hashable, Sendable {
    public let redirectURI: String
    public let state: String
    let nonce: String
    let challenge: String

    /// Reads the fields of the query; `nil` where it is not a request of our own portal, which then may not be sent back anywhere.
    init?(_ fields: [(name: String, value: String)], clientID: String, redirectURI: String) {
        func one(_ name: String) -> String? {
            let values = fields.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
            guard let value = values.first, values.count == 1, (1...1_000).contains(value.utf8.count) else { return nil }
            return value
        }
        guard one("client_id") == clientID, one("redirect_uri") == redirectURI, one("response_type") == "code",
            one("code_challenge_method") == "S256", one("scope")?.split(separator: " ").contains("openid") == true,
            let state = one("state"), let nonce = one("nonce"), let challenge = one("code_challenge"), challenge.utf8.count == 43
        else { return nil }
        self.redirectURI = redirectURI
        self.state = state
        self.nonce = nonce
        self.challenge = challenge
    }
}
