internal import Crypto
public import FoundationEssentials
public import LabourDomain

/// Makes and opens references to profiles (*vumID*): stateless, unforgeable, and unlinkable between questions and askers.
///
/// A reference is base64url of `version (1) | key identifier (4) | salt (12) | nonce (12) | ciphertext | tag (16)`: AES-256-GCM
/// with version and subject as authenticated data. The cipher's key is derived from the ring's key and the salt, which is drawn for each question:
/// with random nonces one key may seal at most 2^32 messages (NIST SP 800-38D §8.3), which a busy exchange with 40,000 references a question
/// would reach.
public struct ReferenceSealer: Sendable {
    /// The longest reference of the contract (vum.md §1.3).
    public static let maximumLength = 500

    static let version: UInt8 = 1
    static let saltSize = 12
    static let nonceSize = 12
    static let tagSize = 16
    static let headSize = 1 + 4 + saltSize + nonceSize
    private static let derivation = Array("schakel reference 1".utf8)

    private let keys: KeyRing
    private let randomness: RandomSource

    /// Seals with the ring's current key and opens with all its keys.
    public init(keys: KeyRing, randomness: RandomSource = .system) {
        self.keys = keys
        self.randomness = randomness
    }

    /// A seal for the references of one question.
    public func seal(forQuestionsOf subject: Subject) -> QuestionSeal {
        QuestionSeal(subject: subject, keys: keys, randomness: randomness)
    }

    /// A new text for a single reference; see ``QuestionSeal/seal(_:)``.
    public func seal(_ reference: ProfileReference) throws(GovernanceError) -> String {
        try seal(forQuestionsOf: reference.subject).seal(reference)
    }

    /// What a text refers to, provided that it was sealed here for this subject and has not expired at `now`.
    public func open(_ text: String, of subject: Subject, now: Date) throws(GovernanceError) -> ProfileReference {
        guard text.utf8.count <= Self.maximumLength else { throw .referenceRefused(.malformed) }
        guard let bytes = Base64URL.decode(text.utf8) else {
            // The right alphabet, yet no whole bytes: most likely cut off on the way.
            throw .referenceRefused(text.utf8.allSatisfy(Base64URL.isDigit) ? .truncated : .malformed)
        }
        guard let version = bytes.first else { throw .referenceRefused(.truncated) }
        guard version == Self.version else { throw .referenceRefused(.malformed) }
        let sealedSize = bytes.count - Self.headSize - Self.tagSize
        guard sealedSize > 0, sealedSize % ReferenceText.block == 0 else { throw .referenceRefused(.truncated) }
        let identifier = bytes[1..<5].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard let key = keys.key(identifier) else { throw .referenceRefused(.unknownKey) }
        guard let plain = Self.plaintext(of: bytes, key: key, subject: subject),
            let reference = ReferenceText.read(plain, subject: subject)
        else { throw .referenceRefused(.forged) }
        guard now < reference.expires else { throw .referenceRefused(.expired) }
        return reference
    }

    private static func plaintext(of bytes: [UInt8], key: ReferenceKey, subject: Subject) -> [UInt8]? {
        let saltEnd = 5 + saltSize
        let tagStart = bytes.count - tagSize
        let opened = try? AES.GCM.open(
            AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: bytes[saltEnd..<headSize]), ciphertext: bytes[headSize..<tagStart], tag: bytes[tagStart...]),
            using: messageKey(of: key, salt: Array(bytes[5..<saltEnd])),
            authenticating: bound(to: subject))
        return opened.map(Array.init)
    }

    static func messageKey(of key: ReferenceKey, salt: [UInt8]) -> SymmetricKey {
        SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: derivation + salt, using: key.secret))
    }

    static func bound(to subject: Subject) -> [UInt8] {
        [version] + Array(subject.rawValue.utf8)
    }
}
