public import LabourDomain
import StrictJSON

extension WireContract {
    /// What a question can look at in a record. The record should be valid; whatever is empty, absent or of another type is simply no fact,
    /// so that it satisfies no criterion (vum.md §2.4). Only text that is no JSON object is an error.
    public func facts(of record: [UInt8]) throws(VUMWireError) -> SelectionFacts {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: record, limits: Self.recordLimits)
        } catch {
            throw .malformed(error)
        }
        guard let object = value.objectValue else { throw .malformed(.malformed(offset: 0, reason: .objectExpected)) }
        let reader = WireReader(object)
        switch subject {
        case .jobSeekers: return reader.jobSeekerFacts()
        case .vacancies: return reader.vacancyFacts()
        }
    }
}

extension WireReader {
    fileprivate func jobSeekerFacts() -> SelectionFacts {
        var facts = sharedFacts()
        let mobility = object("mobiliteit")
        facts.postcode = mobility.text("bemiddelingspostcode").flatMap { try? Postcode($0) }
        facts.maximumTravelDistance = mobility.integer("maximaleReisafstand", in: 0...999).map(UInt16.init)
        facts.occupations = objects("bemiddelingsberoep").compactMap { $0.occupation() }
        let qualification = object("arbeidsmarktkwalificatie")
        facts.licences = qualification.licences()
        facts.languages = qualification.languageSkills()
        facts.availableFrom = object("flexibiliteit").date("datumAanvangBeschikbaarVoorWerk")
        return facts
    }

    fileprivate func vacancyFacts() -> SelectionFacts {
        var facts = sharedFacts()
        facts.postcode = object("adres").text("postcode").flatMap { try? Postcode($0) }
        facts.occupations = [object("beroep").occupation()].compactMap { $0 }
        facts.licences = licences()
        facts.languages = languageSkills()
        facts.startsOn = object("arbeidsVoorwaarden").date("datumAanvangWerkzaamheden")
        facts.closesOn = date("sluitingsdatumVacature")
        facts.educationLevel = textCode("codeWerkEnDenkniveauMinimaal").map { (level: WorkingLevel) in level.rawValue }
        return facts
    }

    private func sharedFacts() -> SelectionFacts {
        var facts = SelectionFacts()
        facts.irregularHours = object("flexibiliteit").code("indicatieOnregelmatigWerkOfPloegendienst")
        facts.contractDurations = contractDurations()
        let hours = object("werktijden")
        facts.officeHours = hours.code("indicatieKantoortijden")
        facts.minimumHours = hours.integer("aantalWerkurenPerWeekMinimaal", in: 0...99).map(UInt8.init)
        facts.maximumHours = hours.integer("aantalWerkurenPerWeekMaximaal", in: 0...99).map(UInt8.init)
        return facts
    }

    private func contractDurations() -> ContractDurations {
        objects("contractvorm").reduce(into: []) { durations, form in
            switch form.text("codeTypeArbeidscontract") {
            case "O": durations.insert(.indefinite)
            case "B": durations.insert(.fixedTerm)
            default: break
            }
        }
    }

    private func languageSkills() -> [LanguageSkill] {
        objects("taalbeheersing").compactMap { entry in
            let oral: LanguageLevel? = entry.code("codeNiveauTaalbeheersingMondeling")
            let written: LanguageLevel? = entry.code("codeNiveauTaalbeheersingSchriftelijk")
            let skill = LanguageSkill(
                language: entry.text("codeTaal").flatMap { try? LanguageCode($0) }, oral: oral?.rawValue, written: written?.rawValue)
            return skill == LanguageSkill(language: nil) ? nil : skill
        }
    }
}
