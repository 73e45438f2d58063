import LabourDomain

// bemiddelingsberoep
extension SelectionReader {
    /// Any of the occupations in `$elemMatch.$or`.
    ///
    /// The contract writes `beroep.codeBeroepsnaam`, though the element itself holds `codeBeroepsnaam`; read literally that finds nobody,
    /// so both are taken for the same field of the element (vum.md §2.5). An entry that says nothing known is left out of the `$or`.
    mutating func occupations(_ node: QuestionNode) throws(WireRefusal) -> [OccupationCode] {
        guard let match = try member("$elemMatch", of: node), let choice = try member("$or", of: match) else { return [] }
        var codes: [OccupationCode] = []
        // Beside the list, which would take quadratic time to search: a question can hold tens of thousands.
        var known: Set<OccupationCode> = []
        for entry in try elements(of: choice) {
            let spellings = try members(of: entry, known: ["beroep.codeBeroepsnaam", "codeBeroepsnaam"])
            let code = try either(spellings["beroep.codeBeroepsnaam"], or: spellings["codeBeroepsnaam"]) {
                (reader, node) throws(WireRefusal) in try reader.occupation(node)
            }
            if let code, known.insert(code).inserted { codes.append(code) }
        }
        return codes
    }
}
