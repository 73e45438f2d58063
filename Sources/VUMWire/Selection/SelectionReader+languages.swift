import LabourDomain
import StrictJSON

// taalbeheersing
extension SelectionReader {
    /// Every language in `$all`: one entry of the profile must satisfy the language and the levels of one `$elemMatch` together.
    ///
    /// The contract requires `codeTaal` there. It must stand in the question, but may say nothing (`{}`, which the contract's schema admits):
    /// then no language is asked, only the levels.
    mutating func languages(_ node: QuestionNode) throws(WireRefusal) -> [LanguageDemand] {
        guard let all = try member("$all", of: node) else { return [] }
        var demands: [LanguageDemand] = []
        // Beside the list, which would take quadratic time to search: a question can hold tens of thousands.
        var known: Set<LanguageDemand> = []
        for entry in try elements(of: all) {
            guard let match = try elementMatch(of: entry) else { continue }
            let parts = try members(
                of: match, known: ["codeTaal", "codeNiveauTaalbeheersingMondeling", "codeNiveauTaalbeheersingSchriftelijk"])
            let demand = LanguageDemand(
                language: try parts["codeTaal"].flatMap { code throws(WireRefusal) in try language(code) },
                oralAtLeast: try parts["codeNiveauTaalbeheersingMondeling"].flatMap { level throws(WireRefusal) in try self.level(level) },
                writtenAtLeast: try parts["codeNiveauTaalbeheersingSchriftelijk"].flatMap { level throws(WireRefusal) in
                    try self.level(level)
                })
            let asksNothing = demand.language == nil && demand.oralAtLeast == nil && demand.writtenAtLeast == nil
            if !asksNothing, known.insert(demand).inserted { demands.append(demand) }
        }
        return demands
    }

    private mutating func elementMatch(of entry: QuestionNode) throws(WireRefusal) -> QuestionNode? {
        guard let match = try member("$elemMatch", of: entry) else { return nil }
        guard let object = match.value.objectValue else { throw match.refused(expected: "een object") }
        guard object["codeTaal"]?.objectValue != nil || object["codeTaal"]?.isEmpty == false else {
            throw Self.missing(PrintableText.shortened("\(match.path).codeTaal", to: 300))
        }
        return match
    }

    private mutating func language(_ node: QuestionNode) throws(WireRefusal) -> LanguageCode? {
        guard let operand = try member("$eq", of: node) else { return nil }
        guard let text = operand.value.stringValue, let code = try? LanguageCode(text) else {
            throw operand.refused(expected: "een taalcode van drie kleine letters (ISO 639-3)")
        }
        return code
    }

    private mutating func level(_ node: QuestionNode) throws(WireRefusal) -> UInt8? {
        guard let operand = try member("$gte", of: node) else { return nil }
        guard let number = operand.value.integerValue, CodeNiveauTaalbeheersing.vraagbaar.contains(where: { $0.rawValue == number }) else {
            throw operand.refused(expected: "2 (redelijk), 3 (goed) of 4 (uitstekend)")
        }
        return UInt8(number)
    }
}
