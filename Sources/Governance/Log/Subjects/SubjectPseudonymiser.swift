internal import Crypto
public import LabourDomain

/// Makes the pseudonyms of a log: HMAC-SHA-256 over source, kind and record identifier, cut to twelve bytes (RFC 2104 §5).
///
/// The same record has the same pseudonym as long as the key lives, so that its lines can be found; a record of another source never has it.
/// Who destroys a key makes all that was written with it about nobody.
public struct SubjectPseudonymiser: Sendable {
    /// The longest record identifier, in bytes (VUM interface 3.0).
    public static let maximumRecordID = 200

    private let current: Keyed
    private let all: [Keyed]

    private struct Keyed: Sendable {
        let identifier: UInt32
        /// Has taken in the key already, so that each pseudonym costs two blocks less.
        let start: HMAC<SHA256>

        init(_ key: ReferenceKey) {
            identifier = key.identifier
            // A key of its own, also where one file serves references and the log.
            let derived = HMAC<SHA256>.authenticationCode(for: Array("schakel log subject 1".utf8), using: key.secret)
            start = HMAC(key: SymmetricKey(data: derived))
        }
    }

    /// Writes with the ring's current key and looks with all its keys.
    public init(keys: KeyRing) {
        current = Keyed(keys.current)
        all = [current] + keys.earlier.map { Keyed($0) }
    }

    /// The records of one source, packed for an entry. Refuses more than an entry holds, and identifiers that are no identifiers.
    public func subjects(_ kind: Subject, of source: OIN, records: some Collection<String>) throws(GovernanceError) -> LogSubjects {
        guard records.count <= LogSubjects.maximumCount else {
            throw .invalidLogField(.subjects, limit: LogSubjects.maximumCount, got: records.count)
        }
        let prefix = Self.prefix(kind, source)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(records.count * SubjectPseudonym.size)
        for record in records { bytes += try Self.code(current, prefix, record) }
        return LogSubjects(kind: kind, key: current.identifier, bytes: bytes)
    }

    /// What a record may be called in the log: one pseudonym for each key of the ring.
    public func pseudonyms(_ kind: Subject, of source: OIN, record: String) throws(GovernanceError) -> [SubjectPseudonym] {
        var found: [SubjectPseudonym] = []
        for key in all { found.append(SubjectPseudonym(bytes: Array(try Self.code(key, Self.prefix(kind, source), record)))) }
        return found
    }

    /// An OIN has one length, and no kind has a zero in it: no two records have the same text.
    private static func prefix(_ kind: Subject, _ source: OIN) -> [UInt8] { Array(source.text.utf8) + Array(kind.rawValue.utf8) + [0] }

    private static func code(_ key: Keyed, _ prefix: [UInt8], _ record: String) throws(GovernanceError) -> ArraySlice<UInt8> {
        guard (1...maximumRecordID).contains(record.utf8.count) else {
            throw .invalidLogField(.recordID, limit: maximumRecordID, got: record.utf8.count)
        }
        var code = key.start
        prefix.withUnsafeBytes { code.update(data: $0) }
        var text = record
        text.withUTF8 { code.update(data: UnsafeRawBufferPointer($0)) }
        return Array(code.finalize()).prefix(SubjectPseudonym.size)
    }
}
