import ArgumentParser

/// Why a command could not do its work, in words for the person who typed it.
struct CommandFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// One or more whole sentences: what went wrong, and what to do about it.
    var text: String

    init(_ text: String) { self.text = text }

    var description: String { text }
}

/// The exit codes of all commands; `--help` and docs/command-line.md say the same.
enum ExitCodes {
    /// Refused, or failed.
    static let failed = ExitCode(1)
    /// An import or a validation that went through the file and refused some of its records.
    static let someRefused = ExitCode(3)
    // 0 is success; 64 is wrong use (EX_USAGE), given by ArgumentParser.
}
