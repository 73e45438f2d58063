import Matching

extension TradeFamily {
    static let personal = TradeFamily(
        group: .personal, irregularShare: 40, officeHoursShare: 55, employerWords: ["Studio"],
        workplaces: ["ons team"],
        capabilities: [.manualSkill, .thinkingCreatively, .listening, .serving, .advising, .designing],
        interests: ["Haar en huid", "Tekenen", "Fotografie"],
        trades: [
            Trade(
                "Kapper", "kapper", weight: 4, sectors: [96021],
                tasks: ["knippen en wassen", "kleuren en föhnen", "klanten advies geven over hun haar"], courses: ["Kleurtechnieken"],
                study: "Kapper", at: ["onze salon", "onze kapsalon"], employers: ["Kappers", "Haarstudio"]),
            Trade(
                "Schoonheidsspecialist", "schoonheidsspecialist", weight: 2, sectors: [96022],
                tasks: ["gezichten behandelen", "huidadvies geven", "producten verkopen"], courses: ["Huidverbetering"],
                study: "Schoonheidsspecialist", at: ["onze salon"], employers: ["Salon", "Huidstudio"]),
            Trade(
                "Grafisch vormgever", "grafisch vormgever", weight: 2, sectors: [74101],
                tasks: ["folders en websites ontwerpen", "logo's maken", "bestanden klaarmaken voor de drukker"],
                courses: ["InDesign en Photoshop"],
                study: "Grafisch vormgever", irregular: 2, at: ["onze studio"], employers: ["Studio", "Ontwerp"]),
        ])
}
