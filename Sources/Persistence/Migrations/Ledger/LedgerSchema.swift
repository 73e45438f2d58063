public import Database

/// The schema of an exchange's ledger, and of the logs that stand in its database. A step that has been released never changes; a correction is a new file with the next number.
public enum LedgerSchema {
    /// All steps, oldest first.
    public static let migrations: [Migration] =
        [questions, details, writeCheck, contactMoments] + LogSchema.migrations + [detailOutcomes, times]
}
