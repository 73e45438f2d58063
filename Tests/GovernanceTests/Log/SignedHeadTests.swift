import LabourDomain
import Testing

@testable import Governance

struct SignedHeadTests {
    let samples: LogSamples
    let head: TreeHead

    init() throws {
        samples = try LogSamples()
        head = TreeHead(origin: samples.origin, size: 7, root: MerkleHash(leaf: [1]), time: LogTime(milliseconds: 1_800_000_000_000))
    }

    /// The example of the reference implementation (golang.org/x/mod/sumdb/note): another program signed this.
    @Test func verifiesWhatAnotherProgramSigned() throws {
        let key = try #require(LogPublicKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
        let text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
        let signed = try #require(
            StandardBase64.decode("x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=".utf8))
        #expect(key.isValid(Array(signed.dropFirst(4)), for: Array(text.utf8)))
        #expect(!key.isValid(Array(signed.dropFirst(4)), for: Array(text.utf8.dropLast())))
        #expect(key.identifier == 0xC74F_20A3 && key.name == "PeterNeumann")
        let secret = try #require(LogSigningKey("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"))
        #expect(secret.publicKey == key)
    }

    @Test func aNoteIsACheckpointAndReadsBack() throws {
        let signed = try SignedTreeHead(head, signedBy: samples.signing.current)
        let text = String(decoding: signed.note, as: UTF8.self)
        #expect(text.hasPrefix("schakel/00000009000000000009/processing\n7\n"))
        #expect(text.contains("\ntime 1800000000000\n\n\u{2014} schakel/00000009000000000009 "))
        #expect(SignedTreeHead(note: signed.note) == signed)
        #expect(signed.fault(with: samples.signing.publicKeys) == nil)
    }

    @Test func everyFlippedBitIsSeen() throws {
        let note = try SignedTreeHead(head, signedBy: samples.signing.current).note
        for index in note.indices {
            for bit in 0..<8 {
                var flipped = note
                flipped[index] ^= 1 << UInt8(bit)
                let read = SignedTreeHead(note: flipped)
                #expect(read?.fault(with: samples.signing.publicKeys) != nil || read == nil, "byte \(index), bit \(bit)")
            }
        }
        for length in 0..<note.count { #expect(SignedTreeHead(note: Array(note.prefix(length))) == nil) }
        #expect(SignedTreeHead(note: note + [0x0A]) == nil)
        #expect(SignedTreeHead(note: note + note) == nil)
    }

    @Test func whoseSignatureCounts() throws {
        let stranger = try LogSamples.key("schakel/00000009000000000009", seed: 2)
        let foreign = try LogSamples.key("schakel/00000009000000000001", seed: 3)
        let keys = try LogPublicKeys(samples.signing.publicKeys.keys + [foreign.publicKey])
        #expect(try SignedTreeHead(head, signedBy: stranger).fault(with: keys) == .unknownKey)
        #expect(try SignedTreeHead(head, signedBy: foreign).fault(with: keys) == .foreignKey)
        // Earlier keys count as long as they are in the list.
        let rotated = try LogSigningKeys(current: stranger, earlier: samples.signing.publicKeys.keys)
        #expect(try SignedTreeHead(head, signedBy: samples.signing.current).fault(with: rotated.publicKeys) == nil)
        #expect(try SignedTreeHead(head, signedBy: stranger).fault(with: rotated.publicKeys) == nil)
    }

    @Test func keyFilesGiveTheSameKeys() throws {
        let newer = try LogSamples.key("schakel/00000009000000000009", seed: 2)
        let keys = try LogSigningKeys(current: newer, earlier: samples.signing.publicKeys.keys)
        let again = try LogSigningKeys(keyFile: keys.keyFile())
        #expect(again.publicKeys == keys.publicKeys && again.current.publicKey == newer.publicKey)
        #expect(try SignedTreeHead(head, signedBy: again.current) == SignedTreeHead(head, signedBy: newer))
        #expect(try LogPublicKeys(file: keys.publicKeys.file()) == keys.publicKeys)
        #expect(!String(decoding: keys.publicKeys.file(), as: UTF8.self).contains("PRIVATE"))
    }

    @Test func refusesBrokenKeyFiles() throws {
        let text = samples.signing.publicKeys.keys[0].description
        let secret = samples.signing.current.secretText()
        for (file, line) in [("", 0), ("# nothing\n\n", 0), ("abc", 1), ("\n\(text)x", 2), (String(text.dropLast()), 1)] {
            #expect(throws: GovernanceError.malformedKeyFile(line: line)) { try LogPublicKeys(file: Array(file.utf8)) }
        }
        for (file, line) in [("", 0), (text, 1), ("\(secret)\nabc", 2), (String(secret.dropLast(4)), 1)] {
            #expect(throws: GovernanceError.malformedKeyFile(line: line)) { try LogSigningKeys(keyFile: Array(file.utf8)) }
        }
        #expect(throws: GovernanceError.duplicateKey) { try LogPublicKeys(file: Array("\(text)\n\(text)".utf8)) }
        // A name that was changed does not fit the identifier any more.
        #expect(LogPublicKey(text.replacing("00000009000000000009", with: "00000009000000000008")) == nil)
    }

    @Test func aSecretKeyNeverPrints() {
        var dumped = ""
        dump(samples.signing, to: &dumped)
        let secret = samples.signing.current.secretText().split(separator: "+").last.map(String.init) ?? ""
        for text in ["\(samples.signing.current)", String(reflecting: samples.signing), dumped] {
            #expect(!text.contains(secret) && !text.contains("PRIVATE"))
        }
    }

    @Test(arguments: ["", "a", "a/other", "a/processing/", "/processing", "a b/processing", "a+b/processing", "a\n/audit"])
    func refusesWhatIsNoOrigin(_ text: String) { #expect(LogOrigin(text) == nil) }
}
