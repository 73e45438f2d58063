/// What is worth knowing about 256 entries before reading them: between which moments they lie, and which marks they cannot have.
///
/// No part of what is trusted: it is made from the entries when they are there, can be thrown away and made again, and only says where not to
/// look.
public struct LogBlock: Hashable, Sendable {
    /// How many entries a block has.
    public static let length: UInt64 = 256

    /// Block 0 has the first entries.
    public let number: UInt64
    /// The beginning of the entry that began first.
    public let earliest: LogTime
    /// The end, or the recording, of the entry that was last.
    public let latest: LogTime
    /// A Bloom filter over the marks.
    public let filter: MarkFilter

    /// A block as it was kept.
    public init(number: UInt64, earliest: LogTime, latest: LogTime, filter: MarkFilter) {
        self.number = number
        self.earliest = earliest
        self.latest = latest
        self.filter = filter
    }

    /// Makes the block of entries; those without bytes are left out. `nil` where none has any.
    public init?(number: UInt64, entries: [RecordedEntry]) {
        guard let earliest = entries.map(\.started).min(), let latest = entries.map({ max($0.ended, $0.recorded) }).max() else {
            return nil
        }
        var marks: Set<UInt64> = []
        for entry in entries { entry.forEachMark { marks.insert($0) } }
        self.init(number: number, earliest: earliest, latest: latest, filter: MarkFilter(hashes: marks))
    }

    /// The positions of its entries.
    public var positions: Range<UInt64> { number * Self.length..<(number + 1) * Self.length }
}

/// A set of marks that can be wrong in one way only: it may say that a mark is in it that is not, once in about three hundred times (Bloom 1970,
/// 12 bits a mark, 6 places).
public struct MarkFilter: Hashable, Sendable {
    private static let bitsPerMark = 12
    private static let places: UInt64 = 6

    /// The bits, eight a byte, the lowest first. Part of what is stored: how they are chosen never changes.
    public let bytes: [UInt8]

    /// A filter as it was kept.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// The filter of a set.
    public init(_ marks: Set<LogMark>) { self.init(hashes: Set(marks.map { MarkHash.of($0) })) }

    /// The filter of a set of which the hashes are known.
    init(hashes: Set<UInt64>) {
        var bytes = [UInt8](repeating: 0, count: max(8, (hashes.count * Self.bitsPerMark + 7) / 8))
        for hash in hashes {
            Self.forEachPlace(of: hash, among: bytes.count * 8) { place in
                bytes[place >> 3] |= 1 << UInt8(place & 7)
                return true
            }
        }
        self.bytes = bytes
    }

    /// Whether the mark can be in the set.
    public func mayContain(_ mark: LogMark) -> Bool {
        guard !bytes.isEmpty else { return false }
        return Self.forEachPlace(of: MarkHash.of(mark), among: bytes.count * 8) { bytes[$0 >> 3] >> UInt8($0 & 7) & 1 == 1 }
    }

    /// Whether the body said yes to every place.
    @discardableResult
    private static func forEachPlace(of hash: UInt64, among count: Int, _ body: (Int) -> Bool) -> Bool {
        let step = MarkHash.mixed(hash) | 1
        for number in 0..<places {
            // The upper half of a product spreads over any count without a division.
            let place = (hash &+ number &* step).multipliedFullWidth(by: UInt64(count)).high
            guard body(Int(place)) else { return false }
        }
        return true
    }
}
