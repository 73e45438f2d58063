/// What an import does with the profiles that are already there.
public enum ImportMode: String, CaseIterable, Codable, Sendable {
    /// Adds, and replaces those with the same identifier; the rest stays.
    case merge
    /// Puts the whole input in the place of the whole set, at the end and all at once; until then, and after any error, the old set stands.
    case replace
}

/// Bounds of an import, and with them of its memory.
public struct ImportLimits: Equatable, Sendable {
    /// Records in one transaction.
    public var batchRecords: Int
    /// Bytes of records in one transaction; whichever bound is reached first.
    public var batchBytes: Int
    /// The largest record.
    public var recordBytes: Int
    /// The most records of a kind (refused, repeated, not findable) that a report names; the counts are always complete.
    public var reported: Int

    /// 1,000 records or 8 MiB a transaction, records to 256 KiB, 1,000 named.
    public static let standard = ImportLimits()

    public init(batchRecords: Int = 1_000, batchBytes: Int = 8 << 20, recordBytes: Int = 256 << 10, reported: Int = 1_000) {
        self.batchRecords = max(1, batchRecords)
        self.batchBytes = max(1, batchBytes)
        self.recordBytes = max(1, recordBytes)
        self.reported = max(0, reported)
    }
}
