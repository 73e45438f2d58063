/// What an import did. The counts are complete; the lists name the first records of each kind, as many as the limits allow.
public struct ImportReport: Equatable, Sendable {
    /// Records met in the input, good or bad.
    public internal(set) var read = 0
    /// Profiles that were not there before.
    public internal(set) var added = 0
    /// Profiles that were there before this import.
    public internal(set) var replaced = 0
    /// Profiles of the old set that are gone; only when a set is replaced.
    public internal(set) var removed = 0
    /// Records that were not taken.
    public internal(set) var refused = 0
    /// Records whose identifier stood earlier in the same input; the last one counts.
    public internal(set) var repeated = 0
    /// Records that were taken but that nobody can find: no postcode, or one in no area that exists.
    public internal(set) var unfindable = 0

    public internal(set) var refusals: [RefusedRecord] = []
    public internal(set) var repeats: [RecordPlace] = []
    public internal(set) var unfindables: [RecordPlace] = []

    /// Profiles that are durably in the store through this import.
    public var stored: Int { added + replaced }

    /// An import that has done nothing yet.
    public init() {}
}

/// How far an import has come.
public struct ImportProgress: Equatable, Sendable {
    /// Bytes of the input.
    public let bytes: Int
    /// Records met.
    public let read: Int
    /// Records that have been acknowledged: they survive a crash, in the store or, when a set is replaced, beside it.
    public let acknowledged: Int
    /// Records that were not taken.
    public let refused: Int
    /// Whether what is acknowledged already counts; `false` while a set is being gathered.
    public let isInForce: Bool
}

/// An import that did not reach its end. What had been acknowledged before is still there.
public enum ImportFailure: Error, Equatable, Sendable {
    /// The profiles are as they were.
    case nothingChanged(because: ProfileSourceError, report: ImportReport)
    /// The report tells what had been stored before.
    case partlyStored(because: ProfileSourceError, report: ImportReport)

    /// What stopped the import.
    public var cause: ProfileSourceError {
        switch self {
        case .nothingChanged(let cause, _), .partlyStored(let cause, _): cause
        }
    }

    /// What had been read, and stored, by then.
    public var report: ImportReport {
        switch self {
        case .nothingChanged(_, let report), .partlyStored(_, let report): report
        }
    }
}
