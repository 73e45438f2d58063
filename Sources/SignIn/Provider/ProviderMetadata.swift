import StrictJSON

/// What a provider says of itself (OpenID Connect Discovery 1.0, section 3), as far as the portal uses it.
struct ProviderMetadata: Hashable, Sendable {
    let authorizationEndpoint: String
    let tokenEndpoint: String
    let keysAddress: String
    /// Where to end the session at the provider, where it offers that.
    let endSessionEndpoint: String?
    /// Whether its answers name it (RFC 9207), so that an answer without a name is refused.
    let namesIssuerInAnswers: Bool

    /// Documents of providers are small and flat.
    static let limits = JSONLimits(maximumBytes: 256 << 10, maximumDepth: 12)

    /// Reads the document of exactly this provider (Discovery 4.3: another issuer must be refused).
    init(_ bytes: [UInt8], of issuer: String) throws(SignInError) {
        guard let document = try? JSONValue(parsing: bytes, limits: Self.limits) else {
            throw .malformedProviderAnswer(field: "metadata", expected: "a JSON document")
        }
        guard let named = document["issuer"]?.stringValue, named.utf8.elementsEqual(issuer.utf8) else {
            throw .malformedProviderAnswer(field: "issuer", expected: "the issuer that was configured")
        }
        authorizationEndpoint = try Self.address("authorization_endpoint", in: document)
        tokenEndpoint = try Self.address("token_endpoint", in: document)
        keysAddress = try Self.address("jwks_uri", in: document)
        endSessionEndpoint = document["end_session_endpoint"] == nil ? nil : try Self.address("end_session_endpoint", in: document)
        namesIssuerInAnswers = document["authorization_response_iss_parameter_supported"]?.boolValue ?? false
        try Self.require("S256", in: "code_challenge_methods_supported", of: document)
        try Self.require("private_key_jwt", in: "token_endpoint_auth_methods_supported", of: document)
    }

    private static func address(_ name: String, in document: JSONValue) throws(SignInError) -> String {
        guard let address = document[name]?.stringValue, address.utf8.count <= 500, SafeAddress.isAcceptable(address) else {
            throw .malformedProviderAnswer(field: name, expected: "an https address")
        }
        return address
    }

    /// A provider that does not say which ways it knows may know this one; one that says so without it does not.
    private static func require(_ way: String, in name: String, of document: JSONValue) throws(SignInError) {
        guard let ways = document[name]?.arrayValue else { return }
        guard ways.contains(.string(way)) else { throw .malformedProviderAnswer(field: name, expected: way) }
    }
}
