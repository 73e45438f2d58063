public import Database

/// The schema of a source's store. A step that has been released never changes; a correction is a new file with the next number.
public enum ProfileSchema {
    /// All steps, oldest first.
    public static let migrations: [Migration] = [profiles, prepared, contactMoments]
}
