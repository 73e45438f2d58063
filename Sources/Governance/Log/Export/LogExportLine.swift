/// One line of an exported log; docs/decisions/0014 describes the file.
///
/// Text, one thing a line, each line begun by a letter. What is verified is in the line as it is: the bytes of an entry, the note of a head.
public enum LogExportLine: Hashable, Sendable {
    /// `schakel-log 1 ORIGIN`, the first line.
    case header(LogOrigin)
    /// `k KEY`: a key that heads of this log are signed with. To be compared with a key that is trusted, never to be trusted itself.
    case key(LogPublicKey)
    /// `s SIZE HASHES`: the file goes on behind the first records, whose complete subtrees these are.
    case start(MerkleFrontier)
    /// `e POSITION LEAF ENTRY`, or `x POSITION LEAF` where retention took the bytes.
    case record(LogRecord)
    /// `h NOTE`: a signed head over all records above it, in Base64 because a note has several lines.
    case head(note: [UInt8])
    /// `z RECORDS`, the last line.
    case end(records: UInt64)

    /// The longest line there is, in bytes.
    public static let maximumLength = 300 << 10

    private static let version = "schakel-log 1 "
}

extension LogExportLine {
    /// The line with its line feed.
    public var bytes: [UInt8] {
        switch self {
        case .header(let origin): return Array("\(Self.version)\(origin)\n".utf8)
        case .key(let key): return Array("k \(key)\n".utf8)
        case .start(let tree): return Array("s \(tree.count) \(HexadecimalText.encode(tree.subtreeBytes))\n".utf8)
        case .head(let note): return Array("h \(StandardBase64.encode(note))\n".utf8)
        case .end(let records): return Array("z \(records)\n".utf8)
        case .record(let record):
            let leaf = HexadecimalText.encode(record.leaf.bytes)
            guard let entry = record.entry else { return Array("x \(record.position) \(leaf)\n".utf8) }
            var bytes = Array("e \(record.position) \(leaf) ".utf8)
            bytes.reserveCapacity(bytes.count + entry.count + 1)
            bytes += entry
            bytes.append(0x0A)
            return bytes
        }
    }

    /// Reads a line without its line feed; `nil` for anything else than ``bytes`` gives.
    public init?(_ line: ArraySlice<UInt8>) {
        guard line.count <= Self.maximumLength, let letter = line.first else { return nil }
        if line.starts(with: Self.version.utf8) {
            guard let origin = LogOrigin(String(decoding: line.dropFirst(Self.version.utf8.count), as: UTF8.self)) else { return nil }
            self = .header(origin)
            return
        }
        guard line.dropFirst().first == 0x20 else { return nil }
        var fields = Fields(rest: line.dropFirst(2))
        switch letter {
        case UInt8(ascii: "k"):
            guard let key = LogPublicKey(String(decoding: fields.rest, as: UTF8.self)) else { return nil }
            self = .key(key)
        case UInt8(ascii: "s"):
            guard let count = fields.number(), let hashes = HexadecimalText.decode(fields.rest),
                let tree = MerkleFrontier(count: count, subtreeBytes: hashes)
            else { return nil }
            self = .start(tree)
        case UInt8(ascii: "e"), UInt8(ascii: "x"):
            let isErased = letter == UInt8(ascii: "x")
            guard let position = fields.number(), let leaf = fields.hash(), fields.rest.isEmpty == isErased else { return nil }
            self = .record(LogRecord(position: position, leaf: leaf, entry: isErased ? nil : Array(fields.rest)))
        case UInt8(ascii: "h"):
            guard let note = StandardBase64.decode(fields.rest), note.count <= SignedTreeHead.maximumLength else { return nil }
            self = .head(note: note)
        case UInt8(ascii: "z"):
            guard let records = fields.number(), fields.rest.isEmpty else { return nil }
            self = .end(records: records)
        default: return nil
        }
    }

    /// The blank-separated parts of a line, from the left.
    private struct Fields {
        var rest: ArraySlice<UInt8>

        mutating func number() -> UInt64? {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard (1...18).contains(digits.count), digits.count == 1 || digits.first != 0x30 else { return nil }
            rest = rest.dropFirst(digits.count)
            guard endField() else { return nil }
            return digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
        }

        mutating func hash() -> MerkleHash? {
            guard let hash = HexadecimalText.decode(rest.prefix(MerkleHash.size * 2)).flatMap({ MerkleHash($0) }) else { return nil }
            rest = rest.dropFirst(MerkleHash.size * 2)
            return endField() ? hash : nil
        }

        private mutating func endField() -> Bool {
            guard let next = rest.first else { return true }
            rest = rest.dropFirst()
            return next == 0x20
        }
    }
}
