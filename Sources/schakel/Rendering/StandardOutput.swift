import ArgumentParser
import Foundation

/// Writing to the two standard streams. A reader that went away (`| head`) is no error: the command just stops.
enum StandardOutput {
    /// Writes the whole text; ends the command quietly when nobody reads any more.
    static func write(_ text: String) throws {
        var text = text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0), to: STDOUT_FILENO) }
    }

    /// The same for bytes.
    static func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try write($0, to: STDOUT_FILENO) }
    }

    /// To standard error; a failure there has nobody to be told to.
    static func note(_ text: String) {
        var line = text + "\n"
        line.withUTF8 { try? write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
    }

    /// Without a line break, for progress that overwrites itself.
    static func notePart(_ text: String) {
        var text = text
        text.withUTF8 { try? write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
    }

    /// A broken pipe must be an error of `write`, not the end of the process.
    static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE {
                throw ExitCode.success
            } else if errno != EINTR && errno != EAGAIN {
                throw CommandFailure("Cannot write the output: \(String(cString: strerror(errno))).")
            }
        }
    }
}
