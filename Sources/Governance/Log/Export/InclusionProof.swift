internal import StrictJSON

/// That one record is in a log, in a form that a citizen or an auditor can keep and check without the log: the record, its neighbours on the
/// way up, and a signed head.
public struct InclusionProof: Hashable, Sendable {
    /// The longest path there is.
    static let maximumPath = 64
    static let limits = JSONLimits(maximumBytes: 1 << 20, maximumDepth: 4)

    public let record: LogRecord
    /// From the record up (RFC 9162 §2.1.3).
    public let path: [MerkleHash]
    public let head: SignedTreeHead

    public init(record: LogRecord, path: [MerkleHash], head: SignedTreeHead) {
        self.record = record
        self.path = path
        self.head = head
    }

    /// One JSON object: `entry` and `head` are texts whose bytes count as they are.
    public var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { object in
            object.member("format", "schakel-log-proof 1")
            object.key("position")
            object.integer(record.position)
            object.member("leaf", HexadecimalText.encode(record.leaf.bytes))
            if let entry = record.entry { object.member("entry", String(decoding: entry, as: UTF8.self)) }
            object.key("path")
            object.array { list in for hash in path { list.string(HexadecimalText.encode(hash.bytes)) } }
            object.member("head", String(decoding: head.note, as: UTF8.self))
        }
        return writer.bytes
    }

    /// Reads what ``json`` gives; `nil` for anything else.
    public init?(json bytes: [UInt8]) {
        guard let json = try? JSONValue(parsing: bytes, limits: Self.limits), json["format"]?.stringValue == "schakel-log-proof 1",
            let number = json["position"]?.integerValue, let position = UInt64(exactly: number),
            let leaf = Self.hash(json["leaf"]), let list = json["path"]?.arrayValue, list.count <= Self.maximumPath,
            let note = json["head"]?.stringValue, let head = SignedTreeHead(note: Array(note.utf8))
        else { return nil }
        path = list.compactMap { Self.hash($0) }
        // What is not known here is not read over: a proof with a misspelt entry would pass for one without.
        guard path.count == list.count, json.objectValue?.count == (json["entry"] == nil ? 5 : 6) else { return nil }
        record = LogRecord(position: position, leaf: leaf, entry: json["entry"]?.stringValue.map { Array($0.utf8) })
        self.head = head
    }

    private static func hash(_ value: JSONValue?) -> MerkleHash? {
        value?.stringValue.flatMap { HexadecimalText.decode($0.utf8) }.flatMap { MerkleHash($0) }
    }

    /// What is wrong with the proof; `nil` where the record is in the log that the head was signed over.
    public func fault(with keys: LogPublicKeys) -> LogFault? {
        if let fault = head.fault(with: keys) { return .head(fault, size: head.head.size) }
        guard record.isIntact, record.claim == record.position else { return .altered }
        let isIncluded = MerkleVerification.includes(
            record.leaf, at: record.position, of: head.head.size, path: path, under: head.head.root)
        return isIncluded ? nil : .notAsSigned(size: head.head.size)
    }

    private func fault(beside kept: TreeHead) -> LogFault? {
        if kept.origin != head.head.origin { return .head(.otherLog, size: kept.size) }
        if kept.size != head.head.size { return .incomparable(size: kept.size) }
        return kept.root == head.head.root ? nil : .notAsSigned(size: kept.size)
    }

    /// The same as the verdict on a log of which only this is known.
    /// - Parameter known: heads that somebody else kept. A proof is of one head, so only one of the same log and size can be compared, and must be
    ///   the same.
    public func verdict(with keys: LogPublicKeys, known: [TreeHead] = []) -> LogVerdict {
        var verdict = LogVerdict()
        guard let fault = fault(with: keys) ?? known.lazy.compactMap({ fault(beside: $0) }).first else {
            verdict.records = 1
            verdict.erased = record.entry == nil ? 1 : 0
            verdict.heads = 1
            verdict.newest = head.head
            return verdict
        }
        verdict.finding = LogFinding(
            fault, at: record.position..<record.position + 1, traceID: record.entry.flatMap { EntryPrefix.traceID(in: $0) })
        return verdict
    }
}

/// That a log of one head is the beginning of that of a later one.
public struct ConsistencyProof: Hashable, Sendable {
    public let earlier: TreeHead
    public let later: TreeHead
    /// As in RFC 9162 §2.1.4.
    public let path: [MerkleHash]

    public init(earlier: TreeHead, later: TreeHead, path: [MerkleHash]) {
        self.earlier = earlier
        self.later = later
        self.path = path
    }

    /// Whether it proves that. The heads are taken to be right.
    public var holds: Bool {
        earlier.origin == later.origin && earlier.time <= later.time
            && MerkleVerification.isBeginning(earlier.size, under: earlier.root, of: later.size, under: later.root, path: path)
    }
}
