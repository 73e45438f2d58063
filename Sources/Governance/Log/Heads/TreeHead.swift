/// What a log was at a moment: how long, and the hash over all of it.
public struct TreeHead: Hashable, Sendable {
    public let origin: LogOrigin
    /// The number of records.
    public let size: UInt64
    public let root: MerkleHash
    public let time: LogTime

    public init(origin: LogOrigin, size: UInt64, root: MerkleHash, time: LogTime) {
        self.origin = origin
        self.size = size
        self.root = root
        self.time = time
    }

    /// The text that is signed: a checkpoint of C2SP tlog-checkpoint, with the time as its one extension line.
    var text: [UInt8] {
        Array("\(origin)\n\(size)\n\(StandardBase64.encode(root.bytes))\ntime \(time.milliseconds)\n".utf8)
    }

    /// Reads exactly what ``text`` gives; `nil` for anything else.
    init?(text bytes: some Collection<UInt8>) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 5, lines[4].isEmpty, let origin = LogOrigin(String(lines[0])), let size = UInt64(lines[1]),
            let root = StandardBase64.decode(lines[2].utf8).flatMap({ MerkleHash($0) }), lines[3].hasPrefix("time "),
            let milliseconds = Int64(lines[3].dropFirst(5))
        else { return nil }
        self.init(origin: origin, size: size, root: root, time: LogTime(milliseconds: milliseconds))
        guard text.elementsEqual(bytes) else { return nil }
    }
}
