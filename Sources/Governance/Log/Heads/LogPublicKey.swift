internal import Crypto
internal import FoundationEssentials

/// The key that heads of a log are verified with: Ed25519, in the text form of C2SP signed-note (`name+identifier+key`), so that other tools know it.
public struct LogPublicKey: Hashable, Sendable, CustomStringConvertible {
    /// Says that the key is for Ed25519 (C2SP signed-note).
    static let algorithm: UInt8 = 1

    /// Whose key it is.
    public let name: String
    /// Four bytes made of name and key, carried by each signature.
    public let identifier: UInt32
    private let raw: [UInt8]

    init?(name: String, raw: [UInt8]) {
        guard raw.count == 32, LogKeyName.isValid(name) else { return nil }
        self.name = name
        self.raw = raw
        identifier = Self.identifier(name: name, raw: raw)
    }

    /// Reads the text form; `nil` for anything else, also where the identifier is not that of the key.
    public init?(_ text: String) {
        guard let parts = LogKeyText(text), let bytes = parts.key, bytes.first == Self.algorithm else { return nil }
        self.init(name: parts.name, raw: Array(bytes.dropFirst()))
        guard identifier == parts.identifier else { return nil }
    }

    /// The text form.
    public var description: String {
        let code = HexadecimalText.encode(withUnsafeBytes(of: identifier.bigEndian) { Array($0) })
        return "\(name)+\(code)+\(Data([Self.algorithm] + raw).base64EncodedString())"
    }

    /// SHA-256 over the key as lower-case hexadecimal: what is read out over the telephone to be sure of it.
    public var fingerprint: String { HexadecimalText.encode(Array(SHA256.hash(data: raw))) }

    func isValid(_ signature: [UInt8], for text: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else { return false }
        return key.isValidSignature(signature, for: text)
    }

    /// The first four bytes of SHA-256 over name, line feed, algorithm and key (C2SP signed-note).
    private static func identifier(name: String, raw: [UInt8]) -> UInt32 {
        let hashed = SHA256.hash(data: Array(name.utf8) + [0x0A, algorithm] + raw)
        return hashed.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}

/// The three parts of a key's text: `name+identifier+base64`.
struct LogKeyText {
    let name: String
    let identifier: UInt32
    let key: [UInt8]?

    init?(_ text: String) {
        // The key itself may hold a plus sign; name and identifier cannot.
        let parts = text.utf8.split(separator: 0x2B, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let code = HexadecimalText.decode(parts[1]), code.count == 4, let name = String(parts[0]) else {
            return nil
        }
        self.name = name
        identifier = code.reduce(0) { $0 << 8 | UInt32($1) }
        key = StandardBase64.decode(parts[2])
    }
}
