import LabourDomain
import StrictJSON

// rijbewijs
extension SelectionReader {
    /// All of the licences in `$all`, each in an `$elemMatch` of its own.
    mutating func licences(_ node: QuestionNode) throws(WireRefusal) -> DrivingLicences {
        guard let all = try member("$all", of: node) else { return [] }
        var licences: DrivingLicences = []
        for entry in try elements(of: all) {
            guard let match = try member("$elemMatch", of: entry), let code = try member("codeSoortRijbewijs", of: match),
                let operand = try member("$eq", of: code)
            else { continue }
            guard let name = operand.value.stringValue, let licence = DrivingLicences(name: name) else {
                throw operand.refused(expected: "een van \(DrivingLicences.names.joined(separator: ", "))")
            }
            licences.insert(licence)
        }
        return licences
    }
}
