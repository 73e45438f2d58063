import Foundation

/// The log of a pilot goes to a file, so that the terminal stays for the reader.
final class PilotLog: Sendable {
    private let descriptor: Int32

    /// Begins a new file; the former run's is kept beside it.
    init(_ path: String) throws {
        rename(path, path + ".1")
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandFailure("\(path): cannot be written (\(String(cString: strerror(errno)))).") }
    }

    /// One call a line, so that lines of several threads do not mix. A full disk must not stop the pilot.
    func write(_ line: String) {
        var line = line
        line.withUTF8 { _ = Foundation.write(descriptor, $0.baseAddress, $0.count) }
    }
}
