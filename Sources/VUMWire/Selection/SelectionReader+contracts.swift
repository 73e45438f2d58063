import LabourDomain
import StrictJSON

// contractvorm
extension SelectionReader {
    /// Any of the contract durations in `$elemMatch.$or`.
    mutating func contractDurations(_ node: QuestionNode) throws(WireRefusal) -> ContractDurations {
        guard let match = try member("$elemMatch", of: node), let choice = try member("$or", of: match) else { return [] }
        var durations: ContractDurations = []
        for entry in try elements(of: choice) {
            guard let code = try member("codeTypeArbeidscontract", of: entry), let operand = try member("$eq", of: code) else { continue }
            switch operand.value.stringValue {
            case "O": durations.insert(.indefinite)
            case "B": durations.insert(.fixedTerm)
            default: throw operand.refused(expected: "\"O\" (onbepaalde tijd) of \"B\" (bepaalde tijd)")
            }
        }
        return durations
    }
}
