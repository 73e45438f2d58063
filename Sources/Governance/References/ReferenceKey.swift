internal import Crypto

/// A key for sealing references: 256 bits. It prints as a placeholder only.
public struct ReferenceKey: Equatable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The size of a key in bytes.
    public static let size = 32
    /// Which key a reference was sealed with. Derived from the key, so that nobody has to hand out numbers; says nothing about it.
    public let identifier: UInt32
    let secret: SymmetricKey

    /// Takes the 32 bytes of a key; `nil` for another size.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.size else { return nil }
        self.init(secret: SymmetricKey(data: bytes))
    }

    /// Makes a new key.
    public init(using randomness: RandomSource) {
        self.init(secret: SymmetricKey(data: randomness.bytes(Self.size)))
    }

    private init(secret: SymmetricKey) {
        self.secret = secret
        let label = Array("schakel reference key identifier".utf8)
        identifier = HMAC<SHA256>.authenticationCode(for: label, using: secret).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    public var description: String { "ReferenceKey(redacted)" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
