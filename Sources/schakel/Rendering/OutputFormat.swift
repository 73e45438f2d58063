import ArgumentParser
import StrictJSON

/// The forms in which a command can give its result.
enum OutputFormat: Sendable {
    /// For people.
    case text
    /// For programs: one JSON value.
    case json
}

/// The option that every command with a machine-readable result has.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Give the result as JSON, for a program to read.")
    var json = false

    var format: OutputFormat { json ? .json : .text }
}

/// A result that a command can show.
protocol Renderable {
    /// For people; may use the width and colours of the terminal.
    func text(on terminal: Terminal) -> String
    /// For programs.
    var json: JSONValue { get }
}

extension OutputFormat {
    /// The one place where the form is chosen, so that a new form is a compile error here and nowhere forgotten.
    func render(_ result: some Renderable, on terminal: Terminal) -> String {
        switch self {
        case .text: result.text(on: terminal)
        case .json: result.json.indented()
        }
    }

    /// Writes the result to standard output.
    func show(_ result: some Renderable) throws {
        try StandardOutput.write(render(result, on: .output) + "\n")
    }
}
