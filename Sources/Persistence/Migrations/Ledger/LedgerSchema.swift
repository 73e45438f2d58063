public import Database

/// The schema of an exchange's ledger. A step that has been released never changes; a correction is a new file with the next number.
public enum LedgerSchema {
    /// All steps, oldest first.
    public static let migrations: [Migration] = [questions, details, writeCheck, contactMoments]
}
