import LabourDomain
import StrictJSON

// werkgever.nummerKvk, datum
extension SelectionReader {
    /// The whole question. The employer's number comes first, since a call without it is incomplete whatever else it holds; with an operator that
    /// says nothing it would ask for everybody's contact moments, so that is incomplete as well.
    mutating func contactMomentQuestion(_ node: QuestionNode) throws(WireRefusal) -> ContactMomentQuestion {
        let fields = try members(of: node, known: ["werkgever.nummerKvk", "datum"])
        guard let field = fields["werkgever.nummerKvk"] else { throw Self.missing("werkgever.nummerKvk") }
        guard let number = try employerNumber(field) else { throw Self.missing("werkgever.nummerKvk.$eq") }
        var question = ContactMomentQuestion(employer: number)
        if let field = fields["datum"] { question.since = try date(field, "$gte") }
        return question
    }

    private mutating func employerNumber(_ node: QuestionNode) throws(WireRefusal) -> KvKNumber? {
        guard let operand = try member("$eq", of: node) else { return nil }
        guard let text = operand.value.stringValue, let number = try? KvKNumber(text) else {
            throw operand.refused(expected: "een KvK-nummer van acht cijfers, als tekst")
        }
        return number
    }
}
