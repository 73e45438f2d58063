import Foundation
public import ProfileSource

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file of profiles, read in pieces so that it can be of any length. A pipe will do as well.
public struct ProfileFile: AsyncSequence, Sendable {
    /// Where it is.
    public let path: String
    /// Its size; `nil` for a pipe.
    public let byteCount: Int?
    private let pieceBytes: Int

    /// Says at once when the file is missing, is a directory or may not be read.
    public init(path: String, pieceBytes: Int = 256 << 10) throws(ProfileSourceError) {
        self.path = path
        self.pieceBytes = pieceBytes > 0 ? pieceBytes : 1
        // Who writes into a pipe would take an opening and closing for all the reading there will be.
        byteCount = try isReadablePipe(path) ? nil : OpenFile(path).byteCount
    }

    /// Reads the file from its beginning, blocking the calling thread for each piece.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let path: String
        let pieceBytes: Int
        var file: OpenFile?

        /// The next piece, `nil` at the end.
        public mutating func next() async throws(ProfileSourceError) -> [UInt8]? {
            let open: OpenFile
            if let file { open = file } else { open = try OpenFile(path) }
            file = open
            let piece = try open.read(pieceBytes)
            return piece.isEmpty ? nil : piece
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(path: path, pieceBytes: pieceBytes) }
}

/// An open file, closed when nobody holds it any more.
final class OpenFile {
    private let path: String
    private let descriptor: Int32
    let byteCount: Int?

    init(_ path: String) throws(ProfileSourceError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            byteCount = nil
            switch errno {
            case ENOENT, ENOTDIR: throw .fileNotFound(path: path)
            case EACCES, EPERM: throw .notPermitted(path: path)
            default: throw .unreadable(path: path)
            }
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            byteCount = nil
            throw .unreadable(path: path)
        }
        let kind = status.st_mode & S_IFMT
        byteCount = kind == S_IFREG ? Int(status.st_size) : nil
        if kind == S_IFDIR { throw .isDirectory(path: path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// At most `count` bytes, none at the end.
    func read(_ count: Int) throws(ProfileSourceError) -> [UInt8] {
        var outcome = -1
        let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
            repeat {
                outcome = systemRead(descriptor, buffer.baseAddress, count)
            } while outcome < 0 && errno == EINTR
            initialised = max(0, outcome)
        }
        if outcome < 0 { throw .unreadable(path: path) }
        return piece
    }
}

private func isReadablePipe(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO && access(path, R_OK) == 0
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
