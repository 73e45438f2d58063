public import Foundation
public import Governance
import StrictJSON

/// Signing in by the code flow of OpenID Connect with a proof key, as the NL GOV profile has it.
public struct SignInFlow: Sendable {
    private let provider: Provider
    private let assertion: ClientAssertion
    private let attempts: any AttemptStore
    private let mapping: ClaimMapping
    private let now: @Sendable () -> Date
    private let randomness: RandomSource

    public init(
        provider: Provider, assertion: ClientAssertion, attempts: any AttemptStore, mapping: ClaimMapping,
        now: @escaping @Sendable () -> Date, randomness: RandomSource
    ) {
        self.provider = provider
        self.assertion = assertion
        self.attempts = attempts
        self.mapping = mapping
        self.now = now
        self.randomness = randomness
    }

    /// A sign-in that has begun.
    public struct Beginning: Hashable, Sendable {
        /// Where the browser goes.
        public let address: String
        /// What the browser must keep until it comes back.
        public let browserSecret: String
    }

    /// Begins a sign-in.
    ///
    /// - Parameters:
    ///   - destination: A path of ours to go to afterwards.
    ///   - renewing: Asks the provider to have the person prove again who it is, for an act that is sensitive.
    /// - Throws: `SignInError`, and what the store throws.
    public func begin(destination: String, renewing: Bool = false) async throws -> Beginning {
        let state = SecretText.random(randomness), nonce = SecretText.random(randomness), verifier = SecretText.random(randomness)
        let browserSecret = SecretText.random(randomness)
        let settings = provider.settings
        var fields = [
            ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", settings.redirectURI),
            ("scope", (["openid"] + settings.scopes).joined(separator: " ")), ("state", state), ("nonce", nonce),
            ("code_challenge", SecretText.digest(verifier)), ("code_challenge_method", "S256"),
        ]
        if !settings.assurance.isEmpty { fields.append(("acr_values", settings.assurance.joined(separator: " "))) }
        if renewing { fields += [("prompt", "login"), ("max_age", "0")] }
        let endpoint = try await provider.metadata().authorizationEndpoint
        try await attempts.keep(
            SignInAttempt(
                stateDigest: SecretText.digest(state), browserDigest: SecretText.digest(browserSecret), nonce: nonce, verifier: verifier,
                destination: destination, isRenewal: renewing, begunAt: now()))
        return Beginning(address: endpoint + "?" + FormText.encode(fields), browserSecret: browserSecret)
    }

    /// Ends a sign-in that the browser came back from.
    ///
    /// - Parameters:
    ///   - fields: Those of the query, decoded.
    ///   - browserSecret: What the browser kept.
    /// - Throws: `SignInError` where anything does not hold, and what the store throws.
    public func complete(_ fields: [(name: String, value: String)], browserSecret: String?) async throws -> SignedIn {
        let callback = try Callback(fields)
        let began = try await attempts.take(stateDigest: SecretText.digest(callback.state))
        guard let began, now().timeIntervalSince(began.begunAt) < SignInAttempt.life else {
            throw SignInError.callbackRefused(.unknownState)
        }
        guard let browserSecret, SecretText.isEqual(SecretText.digest(browserSecret), began.browserDigest) else {
            throw SignInError.callbackRefused(.otherBrowser)
        }
        try await checkIssuer(of: callback)
        switch callback.result {
        case .refused(let reason): throw SignInError.notSignedIn(code: reason)
        case .code(let code):
            let token = try await redeem(code, of: began)
            return SignedIn(
                person: try mapping.person(token, issuer: provider.settings.issuer), authenticatedAt: token.authenticatedAt,
                destination: began.destination)
        }
    }

    /// An answer of a provider that always names itself and does not, or of another one, may be mixed up (RFC 9207).
    private func checkIssuer(of callback: Callback) async throws(SignInError) {
        if let issuer = callback.issuer {
            guard issuer.utf8.elementsEqual(provider.settings.issuer.utf8) else { throw .callbackRefused(.otherIssuer) }
        } else if try await provider.metadata().namesIssuerInAnswers {
            throw .callbackRefused(.otherIssuer)
        }
    }

    private func redeem(_ code: String, of attempt: SignInAttempt) async throws(SignInError) -> IdentityToken {
        let settings = provider.settings
        let endpoint = try await provider.metadata().tokenEndpoint
        let proof = try await assertion.token(of: settings.clientID, for: endpoint, id: SecretText.random(randomness), at: now())
        let answer = try await provider.exchange([
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", settings.redirectURI),
            ("client_id", settings.clientID), ("code_verifier", attempt.verifier),
            ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), ("client_assertion", proof),
        ])
        guard let text = answer["id_token"]?.stringValue else {
            throw .malformedProviderAnswer(field: "id_token", expected: "a token")
        }
        let token = try SignedToken(text)
        guard await (try provider.key(token.keyName)).verifies(text, algorithm: token.algorithm) else { throw .tokenRefused(.signature) }
        return try IdentityToken(
            token,
            .init(
                issuer: settings.issuer, clientID: settings.clientID, nonce: attempt.nonce, assurance: settings.assurance,
                notBefore: attempt.isRenewal ? attempt.begunAt : nil, now: now()))
    }
}

/// What a sign-in gave.
public struct SignedIn: Hashable, Sendable {
    public let person: Person
    /// When the person proved who it is.
    public let authenticatedAt: Date
    /// The page to go to.
    public let destination: String
}
