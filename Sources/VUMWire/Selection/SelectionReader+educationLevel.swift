import LabourDomain
import StrictJSON

// codeWerkEnDenkniveauMinimaal
extension SelectionReader {
    /// The described operators, each on its own; the contract's `oneOf` would refuse what the standard says must be accepted (vum.md §1.7, §2.5).
    mutating func educationLevel(_ node: QuestionNode) throws(WireRefusal) -> EducationLevelDemand? {
        let operands = try members(of: node, known: ["$gte", "$lt", "$eq"])
        let demand = EducationLevelDemand(
            atLeast: try code(operands["$gte"], among: 1...6), below: try code(operands["$lt"], among: 7...7),
            exactly: try code(operands["$eq"], among: 7...7))
        return demand == EducationLevelDemand() ? nil : demand
    }

    /// The codes of vacancies are texts of one digit.
    private func code(_ node: QuestionNode?, among range: ClosedRange<UInt8>) throws(WireRefusal) -> UInt8? {
        guard let node else { return nil }
        guard let bytes = node.value.stringValue?.utf8, bytes.count == 1, let digit = bytes.first, digit >= 0x30,
            range.contains(digit - 0x30)
        else {
            let codes = range.map { "\"\($0)\"" }.joined(separator: ", ")
            throw node.refused(expected: range.count == 1 ? "de tekst \(codes)" : "een van de teksten \(codes)")
        }
        return digit - 0x30
    }
}
