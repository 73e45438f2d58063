/// A head with the signature of the log's keeper: a signed note (C2SP signed-note), one signature. Who keeps one can later show that the log
/// was changed, or cut off, behind it.
public struct SignedTreeHead: Hashable, Sendable {
    /// No note of ours is longer, in bytes.
    public static let maximumLength = 1000

    /// What was signed. Not to be believed before ``fault(with:)``.
    public let head: TreeHead
    /// The key it says it was signed with.
    public let keyName: String
    public let keyIdentifier: UInt32
    private let signature: [UInt8]

    private static let dash = Array("\u{2014} ".utf8)

    /// Signs a head.
    public init(_ head: TreeHead, signedBy key: LogSigningKey) throws(GovernanceError) {
        self.head = head
        keyName = key.publicKey.name
        keyIdentifier = key.publicKey.identifier
        signature = try key.signature(of: head.text)
    }

    /// Reads a note; `nil` for anything but what ``note`` gives.
    public init?(note bytes: [UInt8]) {
        guard bytes.count <= Self.maximumLength,
            let gap = bytes.indices.first(where: { bytes[$0] == 0x0A && $0 + 1 < bytes.count && bytes[$0 + 1] == 0x0A }),
            let head = TreeHead(text: bytes[...gap])
        else { return nil }
        let line = bytes[(gap + 2)...]
        guard line.starts(with: Self.dash), line.last == 0x0A else { return nil }
        let parts = line.dropFirst(Self.dash.count).dropLast().split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 2, let signed = StandardBase64.decode(parts[1]), signed.count == 4 + 64 else { return nil }
        self.head = head
        keyName = String(decoding: parts[0], as: UTF8.self)
        keyIdentifier = signed.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        signature = Array(signed.dropFirst(4))
        guard LogKeyName.isValid(keyName) else { return nil }
    }

    /// The note: the head's text, an empty line, and the signature.
    public var note: [UInt8] {
        let code = withUnsafeBytes(of: keyIdentifier.bigEndian) { Array($0) }
        return head.text + [0x0A] + Self.dash + Array("\(keyName) \(StandardBase64.encode(code + signature))\n".utf8)
    }

    /// `nil` where the head was signed by one of these keys, and by the keeper of the log that it names.
    public func fault(with keys: LogPublicKeys) -> HeadFault? {
        guard keyName.utf8.elementsEqual(head.origin.keeper.utf8) else { return .foreignKey }
        guard let key = keys.key(keyIdentifier, name: keyName) else { return .unknownKey }
        return key.isValid(signature, for: head.text) ? nil : .wrongSignature
    }
}

/// Why a signed head does not count.
public enum HeadFault: String, CaseIterable, Hashable, Sendable {
    /// No head as it is written.
    case unreadable
    /// Signed in the name of somebody who does not keep this log.
    case foreignKey = "foreign-key"
    /// Signed with a key that is not among those trusted.
    case unknownKey = "unknown-key"
    /// Changed after it was signed, or never signed.
    case wrongSignature = "wrong-signature"
    /// Of another log.
    case otherLog = "other-log"
    /// Shorter or earlier than a head before it.
    case outOfOrder = "out-of-order"
}
