import ArgumentParser
import LabourDomain
import StrictJSON
import VUMWire

/// Says of each line on standard input whether a record satisfies a question, the area apart, for the comparison with another evaluator.
struct EvaluateSelectionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate-selection",
        abstract: "Evaluate questions against records, one JSON object a line.",
        discussion: """
            A line holds {"subject": "job-seekers", "question": {…}, "record": {…}}, the question being a vraagObject.
            The answer is "true", "false" or "error" with the code of the contract; the area is read but not applied.
            """,
        shouldDisplay: false)

    mutating func run() throws {
        while let line = readLine() {
            try StandardOutput.write(Self.verdict(Array(line.utf8)) + "\n")
        }
    }

    /// The answer to one line.
    static func verdict(_ line: [UInt8]) -> String {
        guard let value = try? JSONValue(parsing: line), let name = value["subject"]?.stringValue, let subject = Subject(rawValue: name),
            let question = value["question"], let record = value["record"]
        else { return "error line" }
        let contract = WireContract.of(subject)
        do {
            let request = try contract.parseSelection(contract.selectionBody(wrapping: question.serialized()))
            return try contract.facts(of: record.serialized()).satisfyCriteria(of: request.question) ? "true" : "false"
        } catch let refusal as WireRefusal {
            return "error \(refusal.error.code)"
        } catch {
            return "error record"
        }
    }
}
