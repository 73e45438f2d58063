public import Database

/// The schema of the two logs. A step that has been released never changes; a correction is a new file with the next number.
///
/// The logs stand in the database of what they account for, because an entry is written in the transaction of the act: its steps are added to
/// those of that database.
public enum LogSchema {
    /// All steps, oldest first.
    public static let migrations: [Migration] = [logs]
}
