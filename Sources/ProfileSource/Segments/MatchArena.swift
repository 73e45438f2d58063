/// Identifiers and search profiles as bytes, one after the other in chunks that are never moved once they are full.
struct MatchArena: Sendable {
    private(set) var chunks: [[UInt8]] = []
    /// The size of a full chunk: what an offset can address.
    static let chunkBytes = 1 << 24

    /// Puts a profile at the end. Both lengths are within bounds: identifiers to 200 bytes by the contract, records to 256 KiB.
    mutating func append(id: some Collection<UInt8>, match: some Collection<UInt8>) -> MatchPlace {
        let needed = id.count + match.count
        if chunks.last.map({ $0.count + needed > Self.chunkBytes }) ?? true { chunks.append([]) }
        let chunk = chunks.count - 1
        let offset = chunks[chunk].count
        // A chunk that has grown large will be filled: one growth instead of many.
        if offset > Self.chunkBytes / 16, chunks[chunk].capacity < Self.chunkBytes { chunks[chunk].reserveCapacity(Self.chunkBytes) }
        chunks[chunk].append(contentsOf: id)
        chunks[chunk].append(contentsOf: match)
        return MatchPlace(chunk: chunk, offset: offset, idLength: id.count, length: match.count)
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
        guard place.idLength == id.count else { return false }
        let (index, offset) = (place.chunk, place.offset)
        for position in 0..<id.count where chunks[index][offset + position] != id[position] { return false }
        return true
    }

    func id(at place: MatchPlace) -> ArraySlice<UInt8> { chunks[place.chunk][place.offset..<(place.offset + place.idLength)] }

    func match(at place: MatchPlace) -> ArraySlice<UInt8> {
        let start = place.offset + place.idLength
        return chunks[place.chunk][start..<(start + place.length)]
    }

    /// The bytes that have been written, also those of profiles that no longer count.
    var usedBytes: Int { chunks.reduce(0) { $0 + $1.count } }
}
