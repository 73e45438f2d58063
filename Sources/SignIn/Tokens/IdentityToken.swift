import Foundation
import StrictJSON

/// An identity token after everything in it has been judged (OpenID Connect Core 3.1.3.7, NL GOV OIDC).
struct IdentityToken: Sendable {
    /// Who it is about: unique at its issuer only.
    let subject: String
    let authenticatedAt: Date
    let claims: JSONObject

    /// How far clocks may differ.
    static let tolerance: TimeInterval = 30
    /// A token that counts longer than this was not made for one sign-in.
    static let longestLife: TimeInterval = 3_600

    /// What a token must be like.
    struct Expectation: Sendable {
        var issuer: String
        var clientID: String
        var nonce: String
        /// The levels that are accepted; empty where none is asked.
        var assurance: [String] = []
        /// The oldest sign-in that counts, where that is asked.
        var notBefore: Date?
        var now: Date
    }

    /// Judges the claims; the signature has been verified.
    init(_ token: SignedToken, _ expected: Expectation) throws(SignInError) {
        claims = token.claims
        try Self.require(claims["iss"]?.stringValue.map { $0.utf8.elementsEqual(expected.issuer.utf8) } ?? false, "iss")
        try Self.checkAudience(claims, expected.clientID)
        try Self.require(claims["nonce"]?.stringValue.map { $0.utf8.elementsEqual(expected.nonce.utf8) } ?? false, "nonce")
        guard let subject = claims["sub"]?.stringValue, (1...255).contains(subject.utf8.count) else { throw .tokenRefused(.claim("sub")) }
        self.subject = subject
        let issued = try Self.instant("iat", in: claims)
        let expires = try Self.instant("exp", in: claims)
        guard expires > expected.now - Self.tolerance else { throw .tokenRefused(.expired) }
        guard issued < expected.now + Self.tolerance else { throw .tokenRefused(.notYetValid) }
        if claims["nbf"] != nil, try Self.instant("nbf", in: claims) > expected.now + Self.tolerance { throw .tokenRefused(.notYetValid) }
        try Self.require(expires.timeIntervalSince(issued) <= Self.longestLife, "exp")
        authenticatedAt = claims["auth_time"] == nil ? issued : try Self.instant("auth_time", in: claims)
        guard authenticatedAt < expected.now + Self.tolerance else { throw .tokenRefused(.notYetValid) }
        try Self.checkStrength(claims, expected, authenticatedAt)
    }

    /// One audience or several; with several, the authorised party must be us as well.
    private static func checkAudience(_ claims: JSONObject, _ clientID: String) throws(SignInError) {
        let audience = claims["aud"]
        let names = audience?.arrayValue?.map(\.stringValue) ?? [audience?.stringValue]
        try require(names.contains { $0?.utf8.elementsEqual(clientID.utf8) ?? false }, "aud")
        let party = claims["azp"]
        try require(party == nil ? names.count == 1 : party?.stringValue.map { $0.utf8.elementsEqual(clientID.utf8) } ?? false, "azp")
    }

    private static func checkStrength(_ claims: JSONObject, _ expected: Expectation, _ authenticatedAt: Date) throws(SignInError) {
        if !expected.assurance.isEmpty {
            guard let level = claims["acr"]?.stringValue, expected.assurance.contains(where: { $0.utf8.elementsEqual(level.utf8) }) else {
                throw .tokenRefused(.assurance)
            }
        }
        if let oldest = expected.notBefore {
            try require(claims["auth_time"] != nil, "auth_time")
            guard authenticatedAt > oldest - tolerance else { throw .tokenRefused(.tooLongAgo) }
        }
    }

    private static func require(_ holds: Bool, _ claim: String) throws(SignInError) {
        guard holds else { throw .tokenRefused(.claim(claim)) }
    }

    /// Seconds since 1970, within the years that a token can be of.
    private static func instant(_ name: String, in claims: JSONObject) throws(SignInError) -> Date {
        guard let seconds = claims[name]?.numberValue, (1_000_000_000...100_000_000_000).contains(seconds) else {
            throw .tokenRefused(.claim(name))
        }
        return Date(timeIntervalSince1970: seconds)
    }
}
