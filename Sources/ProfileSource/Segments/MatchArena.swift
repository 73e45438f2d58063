/// Where the prepared bytes of a profile stand, in one word.
struct MatchPlace: Equatable, Sendable {
    private let word: UInt64

    /// The most bytes of one match; records are smaller (``WireContract/recordLimits``).
    static let greatestLength = (1 << 20) - 1

    init(chunk: Int, offset: Int, length: Int) { word = UInt64(chunk) << 44 | UInt64(offset) << 20 | UInt64(length) }

    /// The position of the chunk in its arena.
    var chunk: Int { Int(word >> 44) }
    /// Where the identifier begins: one byte for its length, the identifier, and then the match.
    var offset: Int { Int(word >> 20 & 0xFF_FFFF) }
    /// The bytes of the match.
    var length: Int { Int(word & 0xF_FFFF) }

    /// The same place where the chunks have been put behind others.
    func moved(by chunks: Int) -> MatchPlace { MatchPlace(chunk: chunk + chunks, offset: offset, length: length) }
}

/// Identifiers and search profiles as bytes, one after the other in chunks that are never moved once they are full.
struct MatchArena: Sendable {
    private(set) var chunks: [[UInt8]] = []
    /// The size of a full chunk: what an offset can address.
    static let chunkBytes = 1 << 24

    /// Puts a profile at the end. Both lengths are within bounds: identifiers to 200 bytes by the contract, records to 256 KiB.
    mutating func append(id: some Collection<UInt8>, match: some Collection<UInt8>) -> MatchPlace {
        let needed = 1 + id.count + match.count
        if chunks.last.map({ $0.count + needed > Self.chunkBytes }) ?? true { chunks.append([]) }
        let chunk = chunks.count - 1
        let offset = chunks[chunk].count
        // A chunk that has grown large will be filled: one growth instead of many.
        if offset > Self.chunkBytes / 16, chunks[chunk].capacity < Self.chunkBytes { chunks[chunk].reserveCapacity(Self.chunkBytes) }
        chunks[chunk].append(UInt8(truncatingIfNeeded: id.count))
        chunks[chunk].append(contentsOf: id)
        chunks[chunk].append(contentsOf: match)
        return MatchPlace(chunk: chunk, offset: offset, length: match.count)
    }

    /// Takes over the chunks of another arena without copying.
    /// - Returns: the position of the first of them.
    mutating func adopt(_ other: MatchArena) -> Int {
        chunks += other.chunks
        return chunks.count - other.chunks.count
    }

    /// Whether the profile at a place has this identifier.
    @inline(__always)
    func hasID(_ id: [UInt8], at place: MatchPlace) -> Bool {
        let offset = place.offset
        let index = place.chunk
        guard Int(chunks[index][offset]) == id.count else { return false }
        for position in 0..<id.count where chunks[index][offset + 1 + position] != id[position] { return false }
        return true
    }

    func id(at place: MatchPlace) -> ArraySlice<UInt8> {
        let chunk = chunks[place.chunk]
        let start = place.offset + 1
        return chunk[start..<(start + Int(chunk[place.offset]))]
    }

    func match(at place: MatchPlace) -> ArraySlice<UInt8> {
        let chunk = chunks[place.chunk]
        let start = place.offset + 1 + Int(chunk[place.offset])
        return chunk[start..<(start + place.length)]
    }

    /// The bytes that have been written, also those of profiles that no longer count.
    var usedBytes: Int { chunks.reduce(0) { $0 + $1.count } }
}
