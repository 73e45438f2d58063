import LabourDomain
import StrictJSON

// The operands: type-strict, so that "3" is never 3, and each within the range of the contract.
extension SelectionReader {
    func integer(_ node: QuestionNode, in range: ClosedRange<Int>) throws(WireRefusal) -> Int {
        guard let number = node.value.integerValue, range.contains(number) else {
            throw node.refused(expected: "een geheel getal van \(range.lowerBound) tot en met \(range.upperBound)")
        }
        return number
    }

    func text(_ node: QuestionNode, expected: String) throws(WireRefusal) -> String {
        guard let text = node.value.stringValue else { throw node.refused(expected: expected) }
        return text
    }

    /// `$eq` 1 or 2; 0, "unknown", cannot be asked for.
    mutating func yesNo(_ node: QuestionNode) throws(WireRefusal) -> YesNo? {
        guard let operand = try member("$eq", of: node) else { return nil }
        guard let number = operand.value.integerValue, let code = UInt8(exactly: number), let answer = YesNo(rawValue: code) else {
            throw operand.refused(expected: "1 (ja) of 2 (nee)")
        }
        return answer
    }

    /// Hours a week, 1...99, under one operator.
    mutating func hours(_ node: QuestionNode, _ name: String) throws(WireRefusal) -> UInt8? {
        guard let operand = try member(name, of: node) else { return nil }
        return UInt8(try integer(operand, in: 1...99))
    }

    /// A date under one operator.
    mutating func date(_ node: QuestionNode, _ name: String) throws(WireRefusal) -> CalendarDate? {
        guard let operand = try member(name, of: node) else { return nil }
        guard let date = CalendarDate(isoBytes: Array((operand.value.stringValue ?? "").utf8)) else {
            throw operand.refused(expected: "een bestaande datum in de vorm jjjj-mm-dd")
        }
        return date
    }

    /// An occupation's code under `$eq`, at most 200 characters.
    mutating func occupation(_ node: QuestionNode) throws(WireRefusal) -> OccupationCode? {
        guard let operand = try member("$eq", of: node) else { return nil }
        let expected = "een beroepscode (URI) van ten hoogste 200 tekens"
        let code = try text(operand, expected: expected)
        guard code.unicodeScalars.count <= 200 else { throw operand.refused(expected: expected) }
        return OccupationCode(code)
    }
}
