import ArgumentParser
import LabourDomain
import VUMWire

/// What is asked: one question from options, or the questions of a file in turn.
struct LoadQuestions: ParsableArguments {
    @OptionGroup var question: QuestionOptions

    @Option(
        help: ArgumentHelp(
            "Names of occupations from this file instead of the built-in ones: the labels of CompetentNL (CSV).", valueName: "file"))
    var occupationRegister: String?

    @Option(
        help: ArgumentHelp(
            "Ask the questions of this file in turn: JSON Lines, a question a line as --question takes it.", valueName: "file"))
    var questions: String?

    func validate() throws {
        if questions == nil, !question.hasQuestion {
            throw ValidationError("Give --postcode, or --question or --questions with a file.")
        }
        if questions != nil, question.hasCriteria || question.question != nil {
            throw ValidationError("--questions holds all questions; leave out the other criteria.")
        }
    }

    func bodies(_ contract: WireContract) throws -> [[UInt8]] {
        if let questions { return try Self.lines(of: questions, contract) }
        if let file = question.question { return [try QuestionFile.body(of: file, contract: contract)] }
        if contract.subject == .contactMoments {
            throw CommandFailure("Contact moments are asked by employer: give --question or --questions with a file.")
        }
        let names = try OccupationNames.load(occupationRegister)
        let selection = try question.selection(occupations: try question.occupation.flatMap { try names.codes(for: $0) })
        return [contract.selectionBody(for: selection)]
    }

    private static func lines(of file: String, _ contract: WireContract) throws -> [[UInt8]] {
        let bytes = try ReadableFile.bytes(of: file, atMost: 256 << 20)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let bodies = try lines.enumerated().compactMap { index, line -> [UInt8]? in
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return nil }
            do {
                return try contract.selectionBody(completing: Array(line))
            } catch {
                throw CommandFailure("\(file): line \(index + 1) is no question in JSON (\(error)).")
            }
        }
        guard !bodies.isEmpty else { throw CommandFailure("\(file): holds no question.") }
        return bodies
    }
}
