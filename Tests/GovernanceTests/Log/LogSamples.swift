import LabourDomain

@testable import Governance

/// Invented parties, keys and entries.
struct LogSamples {
    let exchange: OIN
    let asker: OIN
    let processor: OIN
    let source: OIN
    let origin: LogOrigin
    let signing: LogSigningKeys
    let pseudonyms: SubjectPseudonymiser

    init(log: LogName = .processing) throws {
        exchange = try OIN("00000009000000000009")
        asker = try OIN("00000009000000000001")
        processor = try OIN("00000009000000000003")
        source = try OIN("00000009000000000004")
        origin = LogOrigin(exchange, log)
        signing = try LogSigningKeys(current: Self.key("schakel/00000009000000000009", seed: 1))
        pseudonyms = SubjectPseudonymiser(keys: .random(using: .seeded(7)))
    }

    struct NoKey: Error {}

    static func key(_ name: String, seed: UInt64) throws -> LogSigningKey {
        guard let key = LogSigningKey(name: name, using: .seeded(seed)) else { throw NoKey() }
        return key
    }

    func span(_ number: Int) throws -> LogSpan {
        try LogSpan(
            traceID: HexadecimalText.encode(RandomSource.seeded(UInt64(number) + 1).bytes(16)),
            spanID: HexadecimalText.encode(RandomSource.seeded(UInt64(number) + 1000).bytes(8)), parentSpanID: "00f067aa0ba902b7")
    }

    func entry(_ number: Int, subjects: Int = 3) throws -> ProcessingEntry {
        let time = LogTime(milliseconds: 1_800_000_000_000 + Int64(number) * 1000)
        return try ProcessingEntry(
            span: span(number), started: time, ended: time, activity: ActivityReference("https://example.org/activities/matching/1"),
            purpose: CodeWord("public-mediation"), parties: LogParties(from: asker, via: processor, source: source),
            questionID: "question-\(number)",
            event: .matchesDelivered(
                pseudonyms.subjects(.jobSeekers, of: source, records: (0..<subjects).map { "record-\(number)-\($0)" }), portion: 0))
    }

    /// A log of so many entries, with a signed head after each of the given sizes.
    func log(_ count: Int, heads sizes: Set<Int> = []) throws -> SampleLog {
        var log = SampleLog(samples: self)
        for number in 0..<count {
            try log.append(entry(number, subjects: number % 3))
            if sizes.contains(number + 1) { try log.sign() }
        }
        return log
    }
}

/// A log in memory, as a list of what a database or a file would hold.
struct SampleLog {
    let samples: LogSamples
    var records: [LogRecord] = []
    /// By the number of records they are over.
    var notes: [(size: Int, note: [UInt8])] = []
    var tree = MerkleFrontier()

    mutating func append(_ entry: some LoggedEntry) throws {
        let bytes = entry.body.bytes(at: tree.count, recorded: LogTime(milliseconds: 1_800_000_000_500 + Int64(tree.count) * 1000))
        let record = LogRecord(position: tree.count, leaf: MerkleHash(leaf: bytes), entry: bytes)
        records.append(record)
        tree.append(record.leaf)
    }

    mutating func sign() throws {
        let head = TreeHead(
            origin: samples.origin, size: tree.count, root: tree.root, time: LogTime(milliseconds: 1_800_000_001_000 + Int64(tree.count)))
        notes.append((Int(tree.count), try SignedTreeHead(head, signedBy: samples.signing.current).note))
    }

    /// The verdict on this log with other records in the place of its own.
    func verdict(on records: [LogRecord]? = nil, known: [TreeHead] = [], expecting tree: MerkleFrontier? = nil) -> LogVerdict {
        var verifier = LogVerifier(origin: samples.origin, keys: samples.signing.publicKeys, known: known)
        var next = 0
        for (index, record) in (records ?? self.records).enumerated() {
            while next < notes.count, notes[next].size <= min(Int(record.position), index) {
                verifier.take(note: notes[next].note)
                next += 1
            }
            verifier.take(record)
        }
        for note in notes[next...] { verifier.take(note: note.note) }
        return verifier.finish(expecting: tree)
    }

    /// The log as an exported file.
    var file: [UInt8] {
        var bytes = LogExportLine.header(samples.origin).bytes
        for key in samples.signing.publicKeys.keys { bytes += LogExportLine.key(key).bytes }
        var next = 0
        for record in records {
            bytes += LogExportLine.record(record).bytes
            while next < notes.count, notes[next].size <= record.position + 1 {
                bytes += LogExportLine.head(note: notes[next].note).bytes
                next += 1
            }
        }
        return bytes + LogExportLine.end(records: UInt64(records.count)).bytes
    }
}

extension LogRecord {
    /// The same at another place, as one gets it who moves rows about.
    func moved(to position: UInt64) -> LogRecord { LogRecord(position: position, leaf: leaf, entry: entry) }

    /// Other bytes with a hash that fits, as one makes it who knows how.
    func forged(_ change: (inout [UInt8]) -> Void) -> LogRecord {
        var bytes = entry ?? []
        change(&bytes)
        return LogRecord(position: position, leaf: MerkleHash(leaf: bytes), entry: bytes)
    }
}
