import Foundation

/// Writing whole small files: the old content or the new one is there, never a part.
enum WrittenFile {
    /// Writes beside the file, forces it to disk and moves it into place.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws {
        let temporary = try writeBeside(bytes, path, mode: mode)
        guard rename(temporary, path) == 0 else {
            defer { unlink(temporary) }
            throw failure(path)
        }
    }

    /// Writes a file unless there is one. Of several that do this at once one succeeds; for the others the file is there already.
    static func writeOnce(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws {
        let temporary = try writeBeside(bytes, path, mode: mode)
        defer { unlink(temporary) }
        // Unlike a move, a link never takes the place of another file.
        guard link(temporary, path) == 0 || errno == EEXIST else { throw failure(path) }
    }

    private static func writeBeside(_ bytes: [UInt8], _ path: String, mode: mode_t) throws -> String {
        // A number by chance as well: processes of two containers can have the same number and the same directory.
        let temporary = "\(path).\(getpid()).\(UInt32.random(in: 0...UInt32.max)).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure(path) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                defer {
                    close(descriptor)
                    unlink(temporary)
                }
                throw failure(path)
            }
            rest = rest.dropFirst(written)
        }
        let isDurable = fsync(descriptor) == 0
        close(descriptor)
        guard isDurable else {
            defer { unlink(temporary) }
            throw failure(path)
        }
        return temporary
    }

    /// Makes a directory and those above it; what is already there stays.
    static func makeDirectory(_ path: String, mode: Int = 0o700) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
        } catch {
            throw CommandFailure("\(path): the directory cannot be made (\(String(cString: strerror(errno)))).")
        }
    }

    private static func failure(_ path: String) -> CommandFailure {
        CommandFailure("\(path): cannot be written (\(String(cString: strerror(errno)))).")
    }
}
