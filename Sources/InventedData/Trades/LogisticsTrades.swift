import Matching

extension TradeFamily {
    static let logistics = TradeFamily(
        group: .logistics, irregularShare: 60, officeHoursShare: 40, employerWords: ["Logistiek", "Opslag", "Distributie"],
        workplaces: ["ons distributiecentrum", "ons magazijn", "onze loods"],
        capabilities: [
            .moving, .followingProcedures, .workingCarefully, .operatingMachines, .cooperating, .orderingInformation, .planning,
        ],
        interests: ["Orde en overzicht", "Werken met scanners", "Heftruck rijden"],
        trades: [
            Trade(
                "Orderpicker", "orderpicker", weight: 12, sectors: [52109, 46900],
                tasks: [
                    "bestellingen verzamelen met een scanner", "pallets stapelen en sealen", "artikelen tellen en controleren",
                    "de werkplek netjes houden", "een elektrische pompwagen besturen",
                ],
                courses: ["Elektrische pompwagen", "Heftruckcertificaat", "Veilig werken in het magazijn"], study: "Logistiek medewerker"),
            Trade(
                "Heftruckchauffeur", "heftruckchauffeur", weight: 6, sectors: [52109],
                tasks: [
                    "vrachtwagens laden en lossen met de heftruck", "pallets in hoge stellingen zetten", "goederen controleren en boeken",
                    "de heftruck dagelijks controleren",
                ],
                courses: ["Reachtruckcertificaat", "VCA basis"], requires: "Heftruckcertificaat", study: "Logistiek medewerker"),
            Trade(
                "Magazijnmedewerker", "magazijnmedewerker", weight: 10, sectors: [52109, 46900, 47919],
                tasks: [
                    "goederen ontvangen en uitpakken", "voorraad tellen", "bestellingen klaarzetten", "retouren verwerken",
                    "artikelen in het rek leggen",
                ],
                courses: ["Heftruckcertificaat", "VCA basis"], study: "Logistiek medewerker"),
            Trade(
                "Expeditiemedewerker", "expeditiemedewerker", weight: 4, sectors: [52291, 52109],
                tasks: ["zendingen klaarmaken voor vertrek", "vrachtwagens laden", "pakbonnen en labels maken", "schade melden"],
                courses: ["Heftruckcertificaat", "ADR awareness"], study: "Logistiek medewerker"),
            Trade(
                "Inpakker handmatig", "inpakker", weight: 7, sectors: [82920, 52109],
                tasks: [
                    "producten met de hand inpakken", "dozen vouwen en plakken", "kwaliteit van het pakket bekijken",
                    "dozen op een pallet zetten",
                ],
                courses: ["Hygiëne op de werkvloer"]),
            Trade(
                "Logistiek administratief medewerker", "logistiek administratief medewerker", weight: 2, sectors: [52291],
                tasks: ["vrachtpapieren maken", "zendingen in het systeem zetten", "klanten bellen over levertijden"],
                courses: ["Excel gevorderd", "Douane basis"], study: "Logistiek medewerker administratie", irregular: 15),
            Trade(
                "Transportplanner", "transportplanner", weight: 2, sectors: [49410, 52291],
                tasks: ["ritten en chauffeurs inplannen", "bijsturen als er file of uitval is", "afspraken maken met klanten"],
                courses: ["Ritplanning met planningssoftware"], study: "Planner wegtransport", irregular: 20),
        ])
}
