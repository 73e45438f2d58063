import Matching

extension TradeFamily {
    static let education = TradeFamily(
        group: .education, irregularShare: 3, officeHoursShare: 90, employerWords: ["Scholengroep", "School", "Onderwijs"],
        workplaces: ["onze school", "ons team", "onze leerlingen"],
        capabilities: [.teaching, .instructing, .motivating, .listening, .organising, .presenting, .cooperating],
        interests: ["Lesgeven", "Kinderen en jongeren", "Taal"],
        trades: [
            Trade(
                "Onderwijsassistent", "onderwijsassistent", weight: 4, sectors: [85201],
                tasks: ["kleine groepjes helpen", "lesmateriaal klaarzetten", "toezicht houden op het plein"], courses: ["Kinder-EHBO"],
                study: "Onderwijsassistent"),
            Trade(
                "Groepsleerkracht basisonderwijs", "leraar basisonderwijs", weight: 4, sectors: [85201],
                tasks: ["lessen voorbereiden en geven", "leerlingen volgen", "gesprekken voeren met ouders"],
                courses: ["Kinder-EHBO", "Klassenmanagement"], study: "Leraar basisonderwijs (pabo)"),
            Trade(
                "Docent wiskunde (2e graads)", "docent wiskunde", weight: 1, sectors: [85311],
                tasks: ["wiskunde geven in de onderbouw", "toetsen maken en nakijken", "mentor zijn van een klas"],
                courses: ["Klassenmanagement"],
                study: "Lerarenopleiding wiskunde"),
            Trade(
                "Docent Nederlands als tweede taal", "docent NT2", weight: 2, sectors: [85592],
                tasks: ["taalles geven aan volwassenen", "oefenen met spreken en schrijven", "voortgang bespreken"],
                courses: ["Certificaat NT2"],
                study: "Lerarenopleiding Nederlands"),
            Trade(
                "Conciërge", "conciërge", weight: 3, sectors: [85201, 85311],
                tasks: ["kleine reparaties doen", "de telefoon en de deur aannemen", "kopieën maken", "leerlingen aanspreken"],
                courses: ["BHV", "EHBO"]),
        ])
}
