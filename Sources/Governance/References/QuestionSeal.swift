internal import Crypto
internal import FoundationEssentials
internal import LabourDomain
internal import Synchronization

/// Seals the references of one question. Its cipher's key is derived once, and random bits are drawn for many references at a time: of thousands
/// of references that is most of the work.
///
/// References of one question share a salt, which tells no more than that they came in one answer. Any number of tasks may seal at once.
public final class QuestionSeal: Sendable {
    private static let noncesDrawnAtOnce = 20

    private let subject: Subject
    private let head: [UInt8]
    private let key: SymmetricKey
    private let bound: [UInt8]
    private let randomness: RandomSource
    /// Random bytes that have not been used.
    private let nonces = Mutex<ArraySlice<UInt8>>([])

    init(subject: Subject, keys: KeyRing, randomness: RandomSource) {
        self.subject = subject
        self.randomness = randomness
        let salt = randomness.bytes(ReferenceSealer.saltSize)
        var head: [UInt8] = [ReferenceSealer.version]
        withUnsafeBytes(of: keys.current.identifier.bigEndian) { head.append(contentsOf: $0) }
        self.head = head + salt
        key = ReferenceSealer.messageKey(of: keys.current, salt: salt)
        bound = ReferenceSealer.bound(to: subject)
    }

    /// A new text for this reference, another one each time, of at most 487 characters of `[A-Za-z0-9_-]`.
    ///
    /// Throws `identifierTooLong`, and `sealingFailed` also for a reference of the other subject.
    public func seal(_ reference: ProfileReference) throws(GovernanceError) -> String {
        guard reference.subject == subject else { throw .sealingFailed }
        let text = try ReferenceText.write(reference)
        let nonce = nextNonce()
        var bytes = head
        bytes.reserveCapacity(ReferenceSealer.headSize + text.count + ReferenceSealer.tagSize)
        bytes += nonce
        do {
            let box = try AES.GCM.seal(text, using: key, nonce: AES.GCM.Nonce(data: nonce), authenticating: bound)
            bytes.append(contentsOf: box.ciphertext)
            bytes.append(contentsOf: box.tag)
        } catch {
            throw .sealingFailed
        }
        return Base64URL.encode(bytes)
    }

    private func nextNonce() -> ArraySlice<UInt8> {
        nonces.withLock { nonces in
            if nonces.isEmpty { nonces = randomness.bytes(ReferenceSealer.nonceSize * Self.noncesDrawnAtOnce)[...] }
            defer { nonces.removeFirst(ReferenceSealer.nonceSize) }
            return nonces.prefix(ReferenceSealer.nonceSize)
        }
    }
}
