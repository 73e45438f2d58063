import Matching

extension TradeFamily {
    static let ict = TradeFamily(
        group: .ict, irregularShare: 8, officeHoursShare: 85, employerWords: ["Software", "Digitaal", "Systemen"],
        workplaces: ["onze IT-afdeling", "ons team"],
        capabilities: [.programming, .analysingSystems, .solvingProblems, .designing, .managingInformation, .cooperating],
        interests: ["Programmeren", "Games", "Nieuwe techniek"],
        trades: [
            Trade(
                "Servicedeskmedewerker ict", "servicedeskmedewerker", weight: 4, sectors: [62030],
                tasks: ["vragen van gebruikers oplossen", "accounts aanmaken", "laptops installeren"],
                courses: ["ITIL Foundation", "Windows beheer"],
                study: "ICT-medewerker beheer", irregular: 20, at: ["onze servicedesk"]),
            Trade(
                "Systeembeheerder (mbo)", "systeembeheerder", weight: 3, sectors: [62030],
                tasks: ["servers en netwerk beheren", "back-ups controleren", "beveiliging bijwerken"],
                courses: ["Linux beheer", "Netwerken"],
                study: "Expert IT systems and devices", irregular: 25),
            Trade(
                "Software developer", "softwareontwikkelaar", weight: 4, sectors: [62010],
                tasks: ["programma's schrijven en testen", "code van collega's nakijken", "overleggen met gebruikers"],
                courses: ["Scrum", "Veilig programmeren"], study: "Informatica", at: ["ons ontwikkelteam"], employers: ["Software"]),
            Trade(
                "Webdeveloper (hbo/wo)", "webontwikkelaar", weight: 2, sectors: [62010, 63120],
                tasks: ["websites bouwen", "pagina's toegankelijk maken", "koppelingen maken"],
                courses: ["Webtoegankelijkheid", "JavaScript"],
                study: "Informatica", at: ["ons ontwikkelteam"], employers: ["Software", "Digitaal"]),
            Trade(
                "Data analist", "data-analist", weight: 2, sectors: [62020],
                tasks: ["gegevens verzamelen en opschonen", "rapporten en grafieken maken", "conclusies uitleggen"],
                courses: ["Power BI", "SQL", "Python"],
                study: "Data science"),
            Trade(
                "Informatieanalist", "informatieanalist", weight: 2, sectors: [62020, 84110],
                tasks: ["wensen van gebruikers beschrijven", "processen tekenen", "testen begeleiden"],
                courses: ["Scrum product owner", "BPMN"],
                study: "Bedrijfskundige informatica"),
        ])
}
