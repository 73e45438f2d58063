import Foundation

/// What the place that reads our output can show.
struct Terminal: Sendable {
    /// Columns; `nil` where the output is not a terminal, so that a program that reads it gets whole lines.
    var width: Int?
    /// Whether colours and weights may be used.
    var hasColour: Bool
    /// Whether a line can be overwritten, for progress.
    var isInteractive: Bool

    /// Colour on a terminal only, and never where `NO_COLOR` is set and not empty (no-color.org) or the terminal is dumb.
    init(isTerminal: Bool, columns: Int?, environment: [String: String]) {
        let isDumb = environment["TERM"] == "dumb"
        let wished = environment["COLUMNS"].flatMap { Int($0) }
        width = (columns ?? wished ?? (isTerminal ? 80 : nil)).map { max(40, $0) }
        hasColour = isTerminal && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
        isInteractive = isTerminal && !isDumb
    }

    /// The terminal behind standard output.
    static var output: Terminal { of(descriptor: STDOUT_FILENO) }

    /// The terminal behind standard error, where progress goes.
    static var error: Terminal { of(descriptor: STDERR_FILENO) }

    private static func of(descriptor: Int32) -> Terminal {
        let environment = ProcessInfo.processInfo.environment
        guard isatty(descriptor) == 1 else { return Terminal(isTerminal: false, columns: nil, environment: environment) }
        var size = winsize()
        let known = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return Terminal(isTerminal: true, columns: known ? Int(size.ws_col) : nil, environment: environment)
    }
}

extension Terminal {
    /// The few styles that the commands use.
    enum Style: String {
        case strong = "1"
        case quiet = "2"
        case good = "32"
        case bad = "31"
        case unsure = "33"
    }

    /// The text in a style, or as it is where the terminal has none (ECMA-48, SGR).
    func styled(_ text: String, _ style: Style) -> String {
        hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
