import Foundation

/// Reading whole small files, with errors that say what to do.
enum ReadableFile {
    /// The bytes of a regular file or a pipe, at most a number of them.
    static func bytes(of path: String, atMost limit: Int) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path) }
            if count == 0 { return result }
            result += piece[..<count]
            guard result.count <= limit else { throw CommandFailure("\(path): larger than \(limit) bytes, the most that is read here.") }
        }
    }

    /// The directory a file stands in, as an absolute path.
    static func directory(of path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path
    }

    private static func failure(_ path: String) -> CommandFailure {
        switch errno {
        case ENOENT: CommandFailure("\(path): there is no such file.")
        case EACCES, EPERM: CommandFailure("\(path): you have no permission to read it.")
        case EISDIR: CommandFailure("\(path): is a directory, not a file.")
        default: CommandFailure("\(path): cannot be read (\(String(cString: strerror(errno)))).")
        }
    }
}
