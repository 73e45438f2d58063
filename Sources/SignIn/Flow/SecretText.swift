import Crypto
import Foundation
import Governance

/// Texts that nobody can guess, and what is kept of them.
enum SecretText {
    /// 256 random bits, as base64url: twice what OpenID Connect profiles and ASVS 11.5.1 ask.
    static func random(_ randomness: RandomSource) -> String { Base64URL.encode(randomness.bytes(32)) }

    /// SHA-256, as base64url: what is kept in place of a text, so that whoever reads the database cannot use it.
    static func digest(_ text: String) -> String { Base64URL.encode(SHA256.hash(data: Data(text.utf8))) }

    /// Compared in a time that does not depend on where they differ.
    static func isEqual(_ one: String, _ other: String) -> Bool {
        let left = Array(SHA256.hash(data: Data(one.utf8))), right = Array(SHA256.hash(data: Data(other.utf8)))
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
