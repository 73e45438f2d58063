public import Database

/// The schema of the registry. A step that has been released never changes; a correction is a new file with the next number.
public enum RegistrySchema {
    /// All steps, oldest first.
    public static let migrations: [Migration] = [participants, decisions, pilot, signals, conformityTests]
}
