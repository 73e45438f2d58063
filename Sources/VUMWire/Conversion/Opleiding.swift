import LabourDomain

// Opleiding: of a job seeker with status, dates and institute, of a vacancy without.
extension Education {
    init(opleiding wire: WireReader) {
        self.init(
            level: wire.code("codeNiveauOpleiding"), status: wire.code("codeStatusOpleiding"), diploma: wire.code("indicatieDiploma"))
        nameCode = wire.text("codeOpleidingsnaam")
        diplomaDate = wire.date("datumDiploma")
        startDate = wire.date("datumAanvangVolgenOpleiding")
        endDate = wire.date("datumEindeVolgenOpleiding")
        institute = wire.text("naamOpleidingsinstituut")
        explanation = wire.text("toelichtingOpleiding")
    }
}

extension EducationDemand {
    init(opleiding wire: WireReader) {
        self.init(
            nameCode: wire.text("codeOpleidingsnaam"), level: wire.code("codeNiveauOpleiding"), diploma: wire.code("indicatieDiploma"),
            explanation: wire.text("toelichtingOpleiding"))
    }
}

extension WireObject {
    init(opleiding education: Education) {
        putOpleidingsnaam(education.nameCode)
        put("codeNiveauOpleiding", code: education.level)
        put("codeStatusOpleiding", code: education.status)
        put("indicatieDiploma", code: education.diploma)
        put("datumAanvangVolgenOpleiding", education.startDate)
        put("datumEindeVolgenOpleiding", education.endDate)
        put("datumDiploma", education.diplomaDate)
        put("naamOpleidingsinstituut", name: education.institute, atMost: 500)
        put("toelichtingOpleiding", prose: education.explanation, cutAt: 2000)
    }

    init(opleiding demand: EducationDemand) {
        putOpleidingsnaam(demand.nameCode)
        put("codeNiveauOpleiding", code: demand.level)
        put("indicatieDiploma", code: demand.diploma)
        put("toelichtingOpleiding", prose: demand.explanation, cutAt: 2000)
    }

    /// *Integer10AsString*: digits only.
    private mutating func putOpleidingsnaam(_ code: String?) {
        guard let code, code.utf8.allSatisfy(\.isASCIIDigit) else { return }
        put("codeOpleidingsnaam", name: code, atMost: 10)
    }
}
