import Foundation

/// A file of any length, read in pieces; a pipe will do as well.
final class PieceReader {
    private static let pieceSize = 1 << 20

    private let path: String
    private let descriptor: Int32
    private var piece = [UInt8](repeating: 0, count: PieceReader.pieceSize)

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CommandFailure(errno == ENOENT ? "\(path): there is no such file." : "\(path): cannot be read (\(Self.reason)).")
        }
    }

    deinit { close(descriptor) }

    /// The next bytes; `nil` at the end.
    func next() throws -> [UInt8]? {
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count > 0 { return Array(piece[..<count]) }
            if count == 0 { return nil }
            guard errno == EINTR else { throw CommandFailure("\(path): cannot be read (\(Self.reason)).") }
        }
    }

    private static var reason: String { String(cString: strerror(errno)) }
}
