import Matching

extension TradeFamily {
    static let business = TradeFamily(
        group: .business, irregularShare: 2, officeHoursShare: 90, employerWords: ["Advies", "Groep", "Consultancy"],
        workplaces: ["ons hoofdkantoor", "onze afdeling", "ons team"],
        capabilities: [.advising, .negotiating, .managingMoney, .calculating, .persuading, .networking, .writing, .planning],
        interests: ["Ondernemen", "Cijfers", "Mensen en organisaties"],
        trades: [
            Trade(
                "Boekhouder", "boekhouder", weight: 3, sectors: [69203],
                tasks: ["de boekhouding van klanten verzorgen", "btw-aangiften doen", "jaarrekeningen voorbereiden"],
                courses: ["MBA module bedrijfsadministratie"],
                study: "Bedrijfsadministrateur"),
            Trade(
                "Salarisadministrateur", "salarisadministrateur", weight: 2, sectors: [69203, 82110],
                tasks: ["lonen berekenen", "vragen over de loonstrook beantwoorden", "contracten verwerken"],
                courses: ["Praktijkdiploma loonadministratie"],
                study: "Salarisadministrateur"),
            Trade(
                "Controller", "controller", weight: 1, sectors: [70100],
                tasks: ["rapporten maken voor de directie", "budgetten bewaken", "processen verbeteren"], courses: ["Power BI"],
                study: "Accountancy en control"),
            Trade(
                "HR-adviseur", "HR-adviseur", weight: 2, sectors: [70221, 84110],
                tasks: ["leidinggevenden adviseren", "verzuimgesprekken voorbereiden", "beleid schrijven"], courses: ["Arbeidsrecht"],
                study: "Human resource management"),
            Trade(
                "Recruiter", "recruiter", weight: 2, sectors: [78100],
                tasks: ["kandidaten zoeken en bellen", "vacatures schrijven", "sollicitatiegesprekken voeren"],
                courses: ["Werven via sociale media"],
                study: "Human resource management"),
            Trade(
                "Intercedent", "intercedent", weight: 2, sectors: [78201],
                tasks: ["uitzendkrachten inplannen", "klanten bezoeken", "contracten regelen"], courses: ["Uitzend-cao en arbeidsrecht"],
                study: "Intercedent"),
            Trade(
                "Inkoper", "inkoper", weight: 2, sectors: [46900, 28990],
                tasks: ["offertes vergelijken", "onderhandelen over prijzen", "levertijden bewaken"], courses: ["NEVI inkoop basis"],
                study: "Commerciële economie"),
            Trade(
                "Accountmanager zakelijke diensten", "accountmanager", weight: 3, sectors: [70221, 78201],
                tasks: ["klanten bezoeken", "offertes maken", "nieuwe klanten zoeken"], courses: ["Verkooptechnieken"], licences: [["B"]],
                study: "Commerciële economie"),
            Trade(
                "Marketingmedewerker", "marketingmedewerker", weight: 2, sectors: [73110],
                tasks: ["nieuwsbrieven maken", "berichten plaatsen op sociale media", "cijfers van campagnes bekijken"],
                courses: ["Online marketing"],
                study: "Marketing en communicatie"),
            Trade(
                "Communicatieadviseur", "communicatieadviseur", weight: 1, sectors: [84110, 70210],
                tasks: ["teksten schrijven", "de pers te woord staan", "campagnes bedenken"], courses: ["Schrijven op B1-niveau"],
                study: "Communicatie"),
            Trade(
                "Jurist", "jurist", weight: 1, sectors: [69101, 84110],
                tasks: ["juridisch advies geven", "bezwaren behandelen", "contracten beoordelen"], courses: ["Bestuursrecht"],
                study: "Rechten"),
        ])
}
