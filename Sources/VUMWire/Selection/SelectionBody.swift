public import LabourDomain
import StrictJSON

extension WireContract {
    /// The body of a question, spelled exactly as the contract does.
    ///
    /// Criteria of the other subject are not written. What the contract cannot ask is left out, so that the answer is rather too broad than too narrow:
    /// of vacancies only one occupation can be asked, so several are left out; levels outside the contract's range too.
    public func selectionBody(for question: SelectionQuestion) -> [UInt8] {
        var fields = QuestionFields()
        fields.put(
            "selectiegebied", ["postcode": .string(question.area.centre.description), "afstand": .integer(Int64(question.area.radius))])
        fields.put("flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst", "$eq", question.irregularHours.map { .code($0.rawValue) })
        fields.put("werktijden.aantalWerkurenPerWeekMaximaal", "$gte", question.maximumHoursAtLeast.flatMap(Self.hours))
        fields.put("werktijden.aantalWerkurenPerWeekMinimaal", "$lte", question.minimumHoursAtMost.flatMap(Self.hours))
        switch subject {
        case .jobSeekers: putJobSeekerCriteria(question, &fields)
        case .vacancies: putVacancyCriteria(question, &fields)
        case .contactMoments: break
        }
        return selectionBody(wrapping: JSONValue.object(JSONObject(fields.members)).serialized())
    }

    /// The body around a *vraagObject* that is well-formed already.
    public func selectionBody(wrapping questionObject: [UInt8]) -> [UInt8] {
        Array(#"{"vraagObject":"#.utf8) + questionObject + [UInt8(ascii: "}")]
    }

    private func putJobSeekerCriteria(_ question: SelectionQuestion, _ fields: inout QuestionFields) {
        let occupations = question.occupations.map { Self.equal("beroep.codeBeroepsnaam", $0.text) }
        if !occupations.isEmpty { fields.put("bemiddelingsberoep", ["$elemMatch": ["$or": .array(occupations)]]) }
        let durations = [(ContractDurations.indefinite, "O"), (.fixedTerm, "B")]
            .filter { question.contractDurations.contains($0.0) }.map { Self.equal("codeTypeArbeidscontract", $0.1) }
        if !durations.isEmpty { fields.put("contractvorm", ["$elemMatch": ["$or": .array(durations)]]) }
        fields.put("arbeidsmarktkwalificatie.rijbewijs", "$all", Self.licences(question.licences))
        fields.put("arbeidsmarktkwalificatie.taalbeheersing", "$all", Self.languages(question.languages))
        fields.put("datumAanvangBeschikbaarVoorWerk", "$lte", question.availableBy.map { .string($0.description) })
        fields.put("werktijden.indicatieKantoortijden", "$eq", question.officeHours.map { .code($0.rawValue) })
    }

    private func putVacancyCriteria(_ question: SelectionQuestion, _ fields: inout QuestionFields) {
        if question.occupations.count == 1, let occupation = question.occupations.first {
            fields.put("beroep.codeBeroepsnaam", "$eq", .string(occupation.text))
        }
        fields.put("rijbewijs", "$all", Self.licences(question.licences))
        fields.put("taalbeheersing", "$all", Self.languages(question.languages))
        fields.put("datumAanvangWerkzaamheden", "$gte", question.startsFrom.map { .string($0.description) })
        if let demand = question.educationLevel { fields.put("codeWerkEnDenkniveauMinimaal", Self.level(demand)) }
    }

    private static func hours(_ hours: UInt8) -> JSONValue? { (1...99).contains(hours) ? .code(hours) : nil }

    private static func equal(_ field: String, _ text: String) -> JSONValue {
        .object(JSONObject([(field, ["$eq": .string(text)])]))
    }

    private static func licences(_ licences: DrivingLicences) -> JSONValue? {
        licences.isEmpty ? nil : .array(licences.categoryNames.map { ["$elemMatch": equal("codeSoortRijbewijs", $0)] })
    }

    /// A demand without a language is written with an empty `codeTaal`, which the contract requires to be there.
    private static func languages(_ demands: [LanguageDemand]) -> JSONValue? {
        guard !demands.isEmpty else { return nil }
        return .array(
            demands.map { demand in
                var parts: [(key: String, value: JSONValue)] = []
                parts.append(("codeTaal", demand.language.map { ["$eq": .string($0.description)] } ?? [:]))
                if let level = demand.oralAtLeast, (2...4).contains(level) {
                    parts.append(("codeNiveauTaalbeheersingMondeling", ["$gte": .code(level)]))
                }
                if let level = demand.writtenAtLeast, (2...4).contains(level) {
                    parts.append(("codeNiveauTaalbeheersingSchriftelijk", ["$gte": .code(level)]))
                }
                return ["$elemMatch": .object(JSONObject(parts))]
            })
    }

    private static func level(_ demand: EducationLevelDemand) -> JSONValue {
        var parts: [(key: String, value: JSONValue)] = []
        if let level = demand.atLeast, (1...6).contains(level) { parts.append(("$gte", .string(String(level)))) }
        if demand.below == 7 { parts.append(("$lt", "7")) }
        if demand.exactly == 7 { parts.append(("$eq", "7")) }
        return .object(JSONObject(parts))
    }
}

/// The members of a question under construction; a criterion that says nothing is not written.
private struct QuestionFields {
    private(set) var members: [(key: String, value: JSONValue)] = []

    mutating func put(_ field: String, _ value: JSONValue) {
        if !value.isEmpty { members.append((field, value)) }
    }

    mutating func put(_ field: String, _ name: String, _ operand: JSONValue?) {
        if let operand { put(field, .object(JSONObject([(name, operand)]))) }
    }
}

extension JSONValue {
    /// A code of the standard as a number.
    fileprivate static func code(_ code: UInt8) -> JSONValue { .integer(Int64(code)) }
}
