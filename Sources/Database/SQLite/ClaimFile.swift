#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file beside a database by which those who use it tell each other that they are at work.
///
/// A claim is a shared lock. The operating system lets go of it when the process ends, also where it is killed, so that none is ever left
/// behind. The file itself stays, empty: taking it away would part those who hold it from those who make a new one.
struct ClaimFile {
    let path: String
    /// The database, whose owner becomes the owner of this file: a claim of the super-user must not shut out everybody else.
    let database: String

    /// Waits at most for the moment in which somebody else looks.
    func claim() throws(DatabaseError) -> WorkClaim {
        let file = try opened()
        while flock(file, LOCK_SH) != 0 {
            let code = errno
            guard code == EINTR else {
                close(file)
                throw .failed(code: Int(code), internal: "flock")
            }
        }
        return WorkClaim { _ = close(file) }
    }

    /// Whether the lock could not be had alone; where that cannot be told, somebody may be at work.
    func isClaimed() throws(DatabaseError) -> Bool {
        let file = try opened()
        defer { close(file) }
        return flock(file, LOCK_EX | LOCK_NB) != 0
    }

    private func opened() throws(DatabaseError) -> Int32 {
        let file = try openPrivateFile(at: path)
        var owner = stat()
        if stat(database, &owner) == 0 { _ = fchown(file, owner.st_uid, owner.st_gid) }
        return file
    }
}
