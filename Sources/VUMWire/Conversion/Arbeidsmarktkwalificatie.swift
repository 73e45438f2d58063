import LabourDomain

// Arbeidsmarktkwalificatie
extension Qualification {
    init(arbeidsmarktkwalificatie wire: WireReader) {
        self.init()
        workingLevel = wire.code("codeWerkEnDenkniveauWerkzoekende")
        courses = wire.objects("cursus").map { Course(cursus: $0) }
        competences = wire.competences()
        interests = wire.interests()
        educations = wire.objects("opleiding").map { Education(opleiding: $0) }
        licences = wire.licences()
        languages = wire.objects("taalbeheersing").map { LanguageMastery(taalbeheersing: $0) }
        workExperiences = wire.objects("werkervaring").map { WorkExperience(werkervaring: $0) }
    }
}

extension WireObject {
    init(arbeidsmarktkwalificatie qualification: Qualification) {
        put("codeWerkEnDenkniveauWerkzoekende", code: qualification.workingLevel)
        put("cursus", qualification.courses.map { WireObject(cursus: $0) })
        put("competentiebeheersing", qualification.competences.map { WireObject(competentiebeheersing: $0) })
        put("interesse", qualification.interests.map { WireObject(interesse: $0) })
        put("opleiding", qualification.educations.map { WireObject(opleiding: $0) })
        put(rijbewijs: qualification.licences)
        put("taalbeheersing", qualification.languages.map { WireObject(taalbeheersing: $0) })
        put("werkervaring", qualification.workExperiences.map { WireObject(werkervaring: $0) })
    }
}
