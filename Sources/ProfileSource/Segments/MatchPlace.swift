/// Where the prepared bytes of a profile stand, in one word: so that the length of an answer is known before any of it is read.
struct MatchPlace: Equatable, Sendable {
    // The chunk in bits 51...63, the offset in 27...50, the length of the identifier in 19...26, that of the match in 0...18.
    private let word: UInt64

    /// The most bytes of one match; records are smaller (``WireContract/recordLimits``).
    static let greatestLength = 1 << 19 - 1
    /// The most bytes of an identifier; the contract has 200.
    static let greatestIDLength = 1 << 8 - 1

    /// 13 bits are left for the chunk: 128 GiB of profiles, beyond which no machine of this class holds them.
    init(chunk: Int, offset: Int, idLength: Int, length: Int) {
        word = UInt64(chunk) << 51 | UInt64(offset) << 27 | UInt64(idLength) << 19 | UInt64(length)
    }

    /// The position of the chunk in its arena.
    var chunk: Int { Int(word >> 51) }
    /// Where the identifier begins, followed by the match.
    var offset: Int { Int(word >> 27 & 0xFF_FFFF) }
    /// The bytes of the identifier.
    var idLength: Int { Int(word >> 19 & 0xFF) }
    /// The bytes of the match.
    var length: Int { Int(word & 0x7_FFFF) }

    /// The same place where the chunks have been put behind others.
    func moved(by chunks: Int) -> MatchPlace { MatchPlace(chunk: chunk + chunks, offset: offset, idLength: idLength, length: length) }
}
