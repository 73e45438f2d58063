import FoundationEssentials
import LabourDomain
import Testing

@testable import Governance

struct ReferenceSealerTests {
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    let keys = KeyRing.random(using: RandomSource.seeded(1))
    var sealer: ReferenceSealer { ReferenceSealer(keys: keys) }

    private func reference(
        record: String = "wz-1", question: String = "0123456789abcdef0123456789abcdef", subject: Subject = .jobSeekers,
        expiresIn seconds: Double = 60
    ) throws -> ProfileReference {
        ProfileReference(
            subject: subject, source: try OIN("00000001000000000001"), recordID: record, questionID: question,
            asker: try OIN("00000003ABCDEF000002"), expires: now.addingTimeInterval(seconds))
    }

    private func fault(_ text: String, subject: Subject = .jobSeekers, at moment: Date? = nil) -> ReferenceFault? {
        do {
            _ = try sealer.open(text, of: subject, now: moment ?? now)
            return nil
        } catch .referenceRefused(let fault) {
            return fault
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test(arguments: Subject.allCases, ["a", "wz-1", ".", String(repeating: "x", count: 200)])
    func opensWhatItSealed(_ subject: Subject, _ record: String) throws {
        let reference = try reference(record: record, subject: subject)
        #expect(try sealer.open(sealer.seal(reference), of: subject, now: now) == reference)
    }

    @Test func keepsToTheContractsAlphabetAndLength() throws {
        let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        for size in [1, 57, 200] {
            for _ in 0..<50 {
                let text = try sealer.seal(
                    reference(record: String(repeating: "r", count: size), question: String(repeating: "q", count: 48)))
                #expect(text.utf8.count <= 500)
                #expect(text.utf8.allSatisfy(alphabet.contains))
            }
        }
    }

    @Test func refusesIdentifiersThatDoNotFit() throws {
        #expect(throws: GovernanceError.identifierTooLong(limit: 200, got: 201)) {
            try sealer.seal(reference(record: String(repeating: "x", count: 201)))
        }
        #expect(throws: GovernanceError.identifierTooLong(limit: 48, got: 49)) {
            try sealer.seal(reference(question: String(repeating: "x", count: 49)))
        }
    }

    @Test func theSameReferenceIsAnotherTextEachTime() throws {
        let texts = try (0..<1000).map { _ in try sealer.seal(reference()) }
        #expect(Set(texts).count == 1000)
        // Only version and key are alike: 5 bytes are 6 characters and a half.
        let heads = Set(texts.map { $0.dropFirst(7).prefix(8) })
        #expect(heads.count == 1000)
    }

    @Test func lengthTellsTheNumberOfBlocksOnly() throws {
        let lengths = try (1...200).map { try sealer.seal(reference(record: String(repeating: "x", count: $0))).utf8.count }
        #expect(Set(lengths).count <= 5)
        // Identifiers up to more than the size of a UUID cannot be told apart (docs/decisions/0004).
        #expect(Set(lengths[0..<46]) == [231])
        #expect(lengths[46] > 231)
        #expect(lengths == lengths.sorted())
    }

    @Test func refusesEveryFlippedBit() throws {
        let text = Array(try sealer.seal(reference()).utf8)
        let bytes = try #require(Base64URL.decode(text))
        for position in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[position] ^= 1 << bit
                let fault = fault(Base64URL.encode(changed))
                switch position {
                case 0: #expect(fault == .malformed)
                case 1..<5: #expect(fault == .unknownKey)
                default: #expect(fault == .forged)
                }
            }
        }
    }

    @Test func refusesEveryOtherCharacter() throws {
        let text = Array(try sealer.seal(reference()).utf8)
        for position in text.indices {
            for character in "A0z_-./ é%".utf8 where character != text[position] {
                var changed = text
                changed[position] = character
                #expect(fault(String(decoding: changed, as: UTF8.self)) != nil)
            }
        }
    }

    @Test func refusesEveryShorterOrLongerText() throws {
        let text = try sealer.seal(reference())
        // A whole block less has a length that references have: one time in sixteen its last digit ends where a byte does.
        let whole = ((ReferenceSealer.headSize + ReferenceText.block + ReferenceSealer.tagSize) * 4 + 2) / 3
        for length in 0..<text.utf8.count {
            let found = fault(String(text.prefix(length)))
            #expect(found == .truncated || (length == whole && found == .forged))
        }
        for tail in ["A", "AA", "AAAA", "=", "\n", " "] { #expect(fault(text + tail) != nil) }
        #expect(fault(text + String(repeating: "A", count: 500)) == .malformed)
    }

    @Test func refusesTwoReferencesSpliced() throws {
        let first = try sealer.seal(reference(record: "a"))
        let second = try sealer.seal(reference(record: "b"))
        #expect(fault(String(first.prefix(60)) + String(second.dropFirst(60))) == .forged)
    }

    @Test func refusesTheOtherSubject() throws {
        #expect(try fault(sealer.seal(reference(subject: .vacancies)), subject: .jobSeekers) == .forged)
    }

    @Test func refusesAnotherRingsReference() throws {
        let stranger = ReferenceSealer(keys: KeyRing.random(using: RandomSource.seeded(2)))
        #expect(try fault(stranger.seal(reference())) == .unknownKey)
    }

    @Test func refusesAStrangersReferenceUnderOurKeysName() throws {
        let stranger = ReferenceSealer(keys: KeyRing.random(using: RandomSource.seeded(2)))
        var theirs = try #require(Base64URL.decode(try stranger.seal(reference()).utf8))
        let ours = try #require(Base64URL.decode(try sealer.seal(reference()).utf8))
        theirs.replaceSubrange(1..<5, with: ours[1..<5])
        #expect(fault(Base64URL.encode(theirs)) == .forged)
    }

    @Test func expiresOnTheSecond() throws {
        let text = try sealer.seal(reference(expiresIn: 60))
        #expect(fault(text, at: now.addingTimeInterval(59.999)) == nil)
        #expect(fault(text, at: now.addingTimeInterval(60)) == .expired)
        #expect(fault(text, at: now.addingTimeInterval(1e9)) == .expired)
    }

    @Test func bearsDatesOutOfAllProportion() throws {
        for moment in [Double.infinity, -.infinity, .nan, 1e30] {
            let odd = ProfileReference(
                subject: .vacancies, source: try OIN("00000001000000000001"), recordID: "x", questionID: "q",
                asker: try OIN("00000001000000000001"), expires: Date(timeIntervalSince1970: moment))
            let text = try sealer.seal(odd)
            #expect(fault(text, subject: .vacancies) == .expired)
        }
    }

    @Test func earlierKeysOpenUntilTheyAreDropped() throws {
        let old = try sealer.seal(reference())
        let once = try KeyRing(current: ReferenceKey(using: RandomSource.seeded(3)), earlier: [keys.current])
        let twice = try KeyRing(current: ReferenceKey(using: RandomSource.seeded(4)), earlier: [once.current])
        #expect(try ReferenceSealer(keys: once).open(old, of: .jobSeekers, now: now).recordID == "wz-1")
        #expect(throws: GovernanceError.referenceRefused(.unknownKey)) {
            try ReferenceSealer(keys: twice).open(old, of: .jobSeekers, now: now)
        }
        let new = try ReferenceSealer(keys: twice).seal(reference())
        #expect(fault(new) == .unknownKey)
    }

    @Test func drawsSaltAndNonceFromTheGivenSource() throws {
        let first = try ReferenceSealer(keys: keys, randomness: RandomSource.seeded(9)).seal(reference())
        let second = try ReferenceSealer(keys: keys, randomness: RandomSource.seeded(9)).seal(reference())
        #expect(first == second)
    }

    @Test func survivesAnyText() {
        var generator = RandomSource.seeded(77)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...600, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(fault(String(decoding: bytes, as: UTF8.self)) != nil)
            #expect(fault(Base64URL.encode([1] + bytes)) != nil)
        }
    }
}
