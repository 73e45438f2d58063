import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Checks what SQLite would only call "unable to open", and makes the file readable by its owner only: it holds data about people.
func prepareDatabaseFile(at path: String) throws(DatabaseError) {
    let directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue else {
        throw .directoryMissing(path: path)
    }
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) {
        if isDirectory.boolValue { throw .isDirectory(path: path) }
        guard access(path, R_OK | W_OK) == 0, access(directory, W_OK | X_OK) == 0 else { throw .notPermitted(path: path) }
        return
    }
    let file = try openPrivateFile(at: path)
    close(file)
}

/// Opens a file to read and write; one that is not there is made, for its owner only.
func openPrivateFile(at path: String) throws(DatabaseError) -> Int32 {
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
        switch errno {
        case EACCES, EPERM, EROFS: throw .notPermitted(path: path)
        case ENOSPC, EDQUOT: throw .full
        case let code: throw .failed(code: Int(code), internal: "open")
        }
    }
    return file
}
