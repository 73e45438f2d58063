import Matching

extension TradeFamily {
    static let retail = TradeFamily(
        group: .retail, irregularShare: 60, officeHoursShare: 45, employerWords: ["Winkels"],
        workplaces: ["onze winkel", "ons filiaal"],
        capabilities: [.serving, .speaking, .calculating, .cooperating, .persuading, .workingCarefully],
        interests: ["Mode", "Contact met klanten", "Eten en drinken"],
        trades: [
            Trade(
                "Verkoopmedewerker supermarkt (houdbare producten)", "medewerker supermarkt", weight: 9, sectors: [47110],
                tasks: ["vakken vullen", "klanten helpen zoeken", "producten op datum controleren", "karren terugzetten"],
                courses: ["Leeftijdscontrole alcohol"], study: "Verkoper", at: ["onze supermarkt"], employers: ["Supermarkt"]),
            Trade(
                "Kassamedewerker detailhandel", "kassamedewerker", weight: 5, sectors: [47110, 47191],
                tasks: ["boodschappen scannen", "afrekenen", "klanten vriendelijk helpen"], courses: ["Leeftijdscontrole alcohol"],
                at: ["onze winkel"], employers: ["Supermarkt", "Warenhuis"]),
            Trade(
                "Verkoopmedewerker kleding allround", "verkoopmedewerker kleding", weight: 4, sectors: [47713],
                tasks: ["klanten advies geven", "kleding ophangen en vouwen", "de winkel sluiten"], courses: ["Verkooptechnieken"],
                study: "Verkoper", employers: ["Mode"]),
            Trade(
                "Verkoopmedewerker bouwmarkt", "verkoopmedewerker bouwmarkt", weight: 3, sectors: [47528],
                tasks: ["advies geven over verf en gereedschap", "hout zagen", "voorraad bijvullen"],
                courses: ["Heftruckcertificaat", "BHV"],
                study: "Verkoper", at: ["onze bouwmarkt"], employers: ["Bouwmarkt"]),
            Trade(
                "Slager", "slager", weight: 2, sectors: [47221],
                tasks: ["vlees snijden en portioneren", "worst en salades maken", "klanten helpen"], courses: ["HACCP"], study: "Slager",
                irregular: 30, at: ["onze slagerij"], employers: ["Slagerij"]),
            Trade(
                "Broodbakker", "bakker", weight: 2, sectors: [10710],
                tasks: ["deeg maken en opmaken", "brood bakken", "de oven instellen"], courses: ["HACCP"], study: "Bakker", irregular: 85,
                at: ["onze bakkerij"], employers: ["Bakkerij"]),
            Trade(
                "Tweede bloembinder", "bloemist", weight: 1, sectors: [47761],
                tasks: ["boeketten binden", "bloemen verzorgen", "klanten advies geven"], courses: ["Bloemschikken"], study: "Bloembinder",
                at: ["onze bloemenwinkel"], employers: ["Bloemen"]),
        ])
}
