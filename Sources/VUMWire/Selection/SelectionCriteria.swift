import LabourDomain

/// The fields of a question that the standard describes, per subject (vum.md §2.1, §2.2), with the second spelling where the contract has two readings.
enum SelectionCriteria {
    private static let shared: Set<String> = [
        "selectiegebied", "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst", "werktijden.aantalWerkurenPerWeekMaximaal",
        "werktijden.aantalWerkurenPerWeekMinimaal",
    ]

    private static let jobSeekers = shared.union([
        "bemiddelingsberoep", "contractvorm", "arbeidsmarktkwalificatie.rijbewijs", "arbeidsmarktkwalificatie.taalbeheersing",
        "datumAanvangBeschikbaarVoorWerk", "flexibiliteit.datumAanvangBeschikbaarVoorWerk", "werktijden.indicatieKantoortijden",
    ])

    private static let vacancies = shared.union([
        "beroep.codeBeroepsnaam", "codeWerkEnDenkniveauMinimaal", "rijbewijs", "taalbeheersing", "datumAanvangWerkzaamheden",
        "arbeidsVoorwaarden.datumAanvangWerkzaamheden",
    ])

    static func known(_ subject: Subject) -> Set<String> {
        switch subject {
        case .jobSeekers: jobSeekers
        case .vacancies: vacancies
        // Asked with a question of its own.
        case .contactMoments: []
        }
    }
}

extension SelectionReader {
    /// The whole question. The area comes first, since a call without it is incomplete whatever else it holds.
    mutating func question(_ node: QuestionNode, _ subject: Subject) throws(WireRefusal) -> SelectionQuestion {
        let fields = try members(of: node, known: SelectionCriteria.known(subject))
        var question = SelectionQuestion(area: try area(fields["selectiegebied"]))
        if let field = fields["flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst"] { question.irregularHours = try yesNo(field) }
        if let field = fields["werktijden.aantalWerkurenPerWeekMaximaal"] { question.maximumHoursAtLeast = try hours(field, "$gte") }
        if let field = fields["werktijden.aantalWerkurenPerWeekMinimaal"] { question.minimumHoursAtMost = try hours(field, "$lte") }
        switch subject {
        case .jobSeekers: try readJobSeekerCriteria(fields, into: &question)
        case .vacancies: try readVacancyCriteria(fields, into: &question)
        case .contactMoments: break
        }
        return question
    }

    private mutating func readJobSeekerCriteria(
        _ fields: [String: QuestionNode], into question: inout SelectionQuestion
    ) throws(WireRefusal) {
        if let field = fields["bemiddelingsberoep"] { question.occupations = try occupations(field) }
        if let field = fields["contractvorm"] { question.contractDurations = try contractDurations(field) }
        if let field = fields["arbeidsmarktkwalificatie.rijbewijs"] { question.licences = try licences(field) }
        if let field = fields["arbeidsmarktkwalificatie.taalbeheersing"] { question.languages = try languages(field) }
        if let field = fields["werktijden.indicatieKantoortijden"] { question.officeHours = try yesNo(field) }
        question.availableBy = try either(
            fields["datumAanvangBeschikbaarVoorWerk"], or: fields["flexibiliteit.datumAanvangBeschikbaarVoorWerk"]
        ) { (reader, node) throws(WireRefusal) in try reader.date(node, "$lte") }
    }

    private mutating func readVacancyCriteria(_ fields: [String: QuestionNode], into question: inout SelectionQuestion) throws(WireRefusal)
    {
        if let field = fields["beroep.codeBeroepsnaam"], let code = try occupation(field) { question.occupations = [code] }
        if let field = fields["codeWerkEnDenkniveauMinimaal"] { question.educationLevel = try educationLevel(field) }
        if let field = fields["rijbewijs"] { question.licences = try licences(field) }
        if let field = fields["taalbeheersing"] { question.languages = try languages(field) }
        question.startsFrom = try either(
            fields["datumAanvangWerkzaamheden"], or: fields["arbeidsVoorwaarden.datumAanvangWerkzaamheden"]
        ) { (reader, node) throws(WireRefusal) in try reader.date(node, "$gte") }
    }
}
