import ArgumentParser
import Foundation
import StrictJSON

/// Says of each document on standard input whether it is I-JSON within the standard limits, for the comparison with another parser.
struct AcceptJSONCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept-json",
        abstract: "Accept or reject JSON documents, one a line in base64.",
        discussion: """
            The answer to each line is "accept" or "reject" with the reason.
            """,
        shouldDisplay: false)

    mutating func run() throws {
        while let line = readLine() {
            try StandardOutput.write(Self.verdict(line) + "\n")
        }
    }

    /// The answer to one line.
    static func verdict(_ line: String) -> String {
        guard let document = Data(base64Encoded: line) else { return "reject line: not base64" }
        let bytes = [UInt8](document)
        let isValid = JSONSchema.any.isValid(bytes)
        do throws(StrictJSONError) {
            _ = try JSONValue(parsing: bytes)
            // The validator shares the scanner, yet not the way through the document.
            return isValid ? "accept" : "reject by the validator only"
        } catch {
            return isValid ? "accept by the validator only" : "reject \(error.safeDescription)"
        }
    }
}
