public import Database

/// The schema of what a portal keeps. A step that has been released never changes; a correction is a new file with the next number.
public enum PortalSchema {
    /// All steps, oldest first.
    public static let migrations: [Migration] = [sessions] + LogSchema.migrations
}
