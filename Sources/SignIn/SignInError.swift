/// Why a sign-in or a session did not go on. Payloads are for the log: they hold names of fields and codes of a closed form, never a token, a
/// claim about a person, or what a provider wrote.
public enum SignInError: Error, Equatable, Sendable {
    /// A setting has another form than it must have.
    case invalidSetting(name: String, expected: String, got: String)
    /// The provider could not be reached, or broke off.
    case providerUnreachable(reason: String)
    /// The provider answered a call of ours with another status than 200.
    case providerRefused(status: Int, code: String?)
    /// What the provider answered is not what OpenID Connect says it is.
    case malformedProviderAnswer(field: String, expected: String)
    /// The provider sent the browser back with an error of its own (OpenID Connect Core 3.1.2.6).
    case notSignedIn(code: String)
    /// The browser came back with something that this sign-in did not begin with.
    case callbackRefused(CallbackFault)
    /// The identity token does not count.
    case tokenRefused(TokenFault)
    /// Who signed in has no organisation or no role here.
    case noAccess(AccessFault)
}

/// What is wrong with the way in which a browser came back.
public enum CallbackFault: Equatable, Sendable {
    /// A parameter is absent, empty, repeated or too long.
    case parameter(String)
    /// The state is unknown, has been used, or is too old.
    case unknownState
    /// Another browser began this sign-in.
    case otherBrowser
    /// The answer comes from another provider than was asked (RFC 9207).
    case otherIssuer
}

/// What is wrong with an identity token (OpenID Connect Core 3.1.3.7).
public enum TokenFault: Equatable, Sendable {
    /// Not three parts of base64url, or not JSON inside.
    case malformed
    /// Signed in a way that is not asked for.
    case algorithm
    /// No key of the provider has this name.
    case unknownKey
    case signature
    /// A claim is absent or has another value or form than it must have.
    case claim(String)
    case expired
    /// Made, or valid from, later than now.
    case notYetValid
    /// Signed in less surely than is asked for (*acr*).
    case assurance
    /// Signed in too long ago (*auth_time*).
    case tooLongAgo
}

/// Why somebody who signed in may not come in.
public enum AccessFault: Equatable, Sendable {
    case noOrganisation
    /// The organisation is none of those that this portal works for.
    case unknownOrganisation
    case noRole
}
