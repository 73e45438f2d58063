import Matching

extension TradeFamily {
    static let social = TradeFamily(
        group: .social, irregularShare: 40, officeHoursShare: 65, employerWords: ["Welzijn", "Begeleiding"],
        workplaces: ["ons team", "onze locatie"],
        capabilities: [.guiding, .listening, .showingUnderstanding, .motivating, .solvingConflicts, .cooperating, .advising],
        interests: ["Mensen vooruithelpen", "Kinderen", "Creatief bezig zijn"],
        trades: [
            Trade(
                "Woonbegeleider", "woonbegeleider", weight: 4, sectors: [87200],
                tasks: ["bewoners helpen bij de dag", "samen koken en boodschappen doen", "afspraken vastleggen in het plan"],
                courses: ["Omgaan met agressie", "Medicatie aanreiken"], study: "Begeleider specifieke doelgroepen", at: ["onze woongroep"]),
            Trade(
                "Persoonlijk begeleider maatschappelijke zorg", "persoonlijk begeleider", weight: 4, sectors: [87200, 88993],
                tasks: ["doelen stellen met cliënten", "gesprekken voeren", "contact houden met familie en instanties"],
                courses: ["Motiverende gespreksvoering"], study: "Persoonlijk begeleider specifieke doelgroepen"),
            Trade(
                "Activiteitenbegeleider", "activiteitenbegeleider", weight: 2, sectors: [88102, 87302],
                tasks: ["creatieve middagen organiseren", "vrijwilligers begeleiden", "uitjes plannen"], courses: ["Omgaan met dementie"],
                study: "Sociaal-cultureel werker", irregular: 15),
            Trade(
                "Maatschappelijk werker, specialisatie volwassenen", "maatschappelijk werker", weight: 2, sectors: [88993],
                tasks: ["hulpvragen verhelderen", "helpen met geldzaken en formulieren", "doorverwijzen"],
                courses: ["Schuldhulpverlening"], study: "Social work", irregular: 6),
            Trade(
                "Pedagogisch medewerker kinderopvang", "pedagogisch medewerker", weight: 6, sectors: [88911],
                tasks: ["baby's en peuters verzorgen", "spelen en voorlezen", "ouders vertellen hoe de dag was", "activiteiten bedenken"],
                courses: ["Kinder-EHBO", "Voorschoolse educatie"], study: "Pedagogisch medewerker kinderopvang", irregular: 8,
                at: ["onze kinderopvang", "onze peutergroep"], employers: ["Kinderopvang"]),
            Trade(
                "Gastouder", "gastouder", weight: 1, sectors: [88912],
                tasks: ["kinderen thuis opvangen", "kinderen van school halen", "gezonde maaltijden maken"], courses: ["Kinder-EHBO"],
                study: "Helpende zorg en welzijn", irregular: 15, at: ["ons gastouderbureau"], employers: ["Gastouderbureau"]),
            Trade(
                "Adviseur werk", "adviseur werk", weight: 2, sectors: [84110],
                tasks: ["werkzoekenden begeleiden naar werk", "gesprekken voeren met werkgevers", "plannen van aanpak maken"],
                courses: ["Motiverende gespreksvoering"], study: "Social work", irregular: 0, employers: ["Werkadvies"]),
            Trade(
                "Loopbaanadviseur", "loopbaanadviseur", weight: 1, sectors: [78100, 70221],
                tasks: ["loopbaangesprekken voeren", "tests afnemen", "trainingen geven"], courses: ["Loopbaancoaching"],
                study: "Human resource management", irregular: 0, employers: ["Loopbaanadvies"]),
        ])
}
