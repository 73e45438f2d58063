internal import Crypto

/// A key that signs heads of a log: Ed25519. It prints as a placeholder only.
public struct LogSigningKey: Sendable, CustomStringConvertible, CustomReflectable {
    private static let size = 32

    /// What its signatures are verified with.
    public let publicKey: LogPublicKey
    private let secret: Curve25519.Signing.PrivateKey

    /// Makes a new key; `nil` where the name cannot be a key's.
    public init?(name: String, using randomness: RandomSource) { self.init(name: name, seed: randomness.bytes(Self.size)) }

    /// Reads the text form of C2SP signed-note (`PRIVATE+KEY+name+identifier+key`); `nil` for anything else.
    public init?(_ text: String) {
        let prefix = "PRIVATE+KEY+"
        guard text.utf8.starts(with: prefix.utf8), let parts = LogKeyText(String(text.dropFirst(prefix.count))), let bytes = parts.key,
            bytes.first == LogPublicKey.algorithm
        else { return nil }
        self.init(name: parts.name, seed: Array(bytes.dropFirst()))
        guard publicKey.identifier == parts.identifier else { return nil }
    }

    private init?(name: String, seed: [UInt8]) {
        guard seed.count == Self.size, let secret = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
            let publicKey = LogPublicKey(name: name, raw: Array(secret.publicKey.rawRepresentation))
        else { return nil }
        self.secret = secret
        self.publicKey = publicKey
    }

    /// The text form, secret.
    func secretText() -> String {
        let code = HexadecimalText.encode(withUnsafeBytes(of: publicKey.identifier.bigEndian) { Array($0) })
        return "PRIVATE+KEY+\(publicKey.name)+\(code)+" + StandardBase64.encode([LogPublicKey.algorithm] + Array(secret.rawRepresentation))
    }

    func signature(of text: [UInt8]) throws(GovernanceError) -> [UInt8] {
        do {
            return Array(try secret.signature(for: text))
        } catch {
            throw .sealingFailed
        }
    }

    public var description: String { "LogSigningKey(redacted)" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
