import LabourDomain
import Testing

@testable import Governance

struct KeyRingTests {
    @Test func aKeyFileGivesTheSameRing() throws {
        let ring = try KeyRing(current: ReferenceKey(using: RandomSource.seeded(2)), earlier: [ReferenceKey(using: RandomSource.seeded(1))])
        let again = try KeyRing(keyFile: ring.keyFile())
        #expect(again == ring)
        #expect(again.current == ReferenceKey(using: RandomSource.seeded(2)))
        #expect(again.earlier == [ReferenceKey(using: RandomSource.seeded(1))])
    }

    @Test func theFirstKeyOfAFileIsCurrent() throws {
        let first = String(repeating: "a1", count: 32)
        let second = String(repeating: "B2", count: 32)
        let ring = try KeyRing(keyFile: Array("# keys\r\n\n\(first)\r\n\n# old\n\(second)".utf8))
        #expect(ring.current == ReferenceKey(bytes: [UInt8](repeating: 0xA1, count: 32)))
        #expect(ring.earlier == [ReferenceKey(bytes: [UInt8](repeating: 0xB2, count: 32))].compactMap { $0 })
    }

    @Test(arguments: [
        ("", 0), ("# nothing\n", 0), ("abc", 1), ("\n" + String(repeating: "0", count: 63), 2),
        (String(repeating: "0", count: 63) + "g", 1), (String(repeating: "0", count: 65), 1),
        (String(repeating: "0", count: 64) + "\n" + String(repeating: "0", count: 62) + " 0", 2),
    ])
    func refusesABrokenKeyFile(_ text: String, _ line: Int) {
        #expect(throws: GovernanceError.malformedKeyFile(line: line)) { try KeyRing(keyFile: Array(text.utf8)) }
    }

    @Test func refusesAKeyTwice() throws {
        let key = ReferenceKey(using: RandomSource.seeded(5))
        #expect(throws: GovernanceError.duplicateKey) { try KeyRing(current: key, earlier: [key]) }
        let line = String(repeating: "0", count: 64)
        #expect(throws: GovernanceError.duplicateKey) { try KeyRing(keyFile: Array("\(line)\n\(line)".utf8)) }
    }

    @Test func aKeyHasOneSize() {
        #expect(ReferenceKey(bytes: [UInt8](repeating: 1, count: 31)) == nil)
        #expect(ReferenceKey(bytes: [UInt8](repeating: 1, count: 33)) == nil)
        #expect(ReferenceKey(bytes: [UInt8](repeating: 1, count: 32)) != nil)
    }

    @Test func aKeyNeverPrints() throws {
        let key = try #require(ReferenceKey(bytes: [UInt8](repeating: 0xAB, count: 32)))
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(!text.lowercased().contains("abab") && !text.contains("171"))
        }
    }

    @Test func keysAreRandom() {
        #expect(Set((0..<200).map { _ in KeyRing.random().current.identifier }).count == 200)
    }

    @Test func randomBytesAreAsManyAsAsked() {
        for count in [0, 1, 7, 8, 9, 12, 32] { #expect(RandomSource.seeded(1).bytes(count).count == count) }
        #expect(RandomSource.seeded(1).bytes(12).prefix(8) == RandomSource.seeded(1).bytes(8)[...])
    }
}
