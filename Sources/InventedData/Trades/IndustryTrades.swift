import Matching

extension TradeFamily {
    static let industry = TradeFamily(
        group: .industry, irregularShare: 70, officeHoursShare: 55, employerWords: ["Productie", "Fabrieken", "Industrie"],
        workplaces: ["onze fabriek", "onze productiehal", "onze afdeling productie"],
        capabilities: [.operatingMachines, .followingProcedures, .checkingQuality, .workingCarefully, .cooperating, .manualSkill],
        interests: ["Hoe dingen gemaakt worden", "Werken met machines", "Naaien en textiel"],
        trades: [
            Trade(
                "Productiemedewerker", "productiemedewerker", weight: 10, sectors: [22290, 10890, 32990],
                tasks: [
                    "machines vullen en bedienen", "producten controleren", "storingen melden", "de lijn schoonmaken", "producten inpakken",
                ],
                courses: ["VCA basis", "HACCP basis"], study: "Basisoperator"),
            Trade(
                "Assemblagemedewerker metaal / elektro", "assemblagemedewerker", weight: 4, sectors: [27900, 28990],
                tasks: ["onderdelen in elkaar zetten volgens tekening", "schroeven en solderen", "het eindproduct testen"],
                courses: ["Solderen", "VCA basis"], study: "Assistent montage"),
            Trade(
                "Productiemedewerker bakkerij", "productiemedewerker bakkerij", weight: 3, sectors: [10710, 10720],
                tasks: ["deeg afwegen", "broden en koeken op de band leggen", "werken volgens de regels voor hygiëne"],
                courses: ["HACCP basis"], at: ["onze bakkerij"], employers: ["Bakkerij"]),
            Trade(
                "Mechanisch operator voedingsmiddelenindustrie", "procesoperator voeding", weight: 4, sectors: [10510, 10890],
                tasks: ["een productielijn instellen", "het proces volgen op het scherm", "kleine storingen oplossen", "monsters nemen"],
                courses: ["HACCP", "VCA vol"], study: "Mechanisch operator B"),
            Trade(
                "Verpakkingsoperator inline-machine", "operator verpakking", weight: 3, sectors: [10890, 17210],
                tasks: ["de verpakkingsmachine instellen", "rollen en folie wisselen", "gewicht en datum controleren"],
                courses: ["HACCP basis", "VCA basis"], study: "Basisoperator"),
            Trade(
                "Confectiemedewerker (naaien)", "naaister of naaier", weight: 2, sectors: [14130, 13920],
                tasks: ["stof stikken met de industriële naaimachine", "ritsen en knopen aanzetten", "naden controleren"],
                courses: ["Industrieel naaien"], irregular: 12, at: ["ons atelier"], employers: ["Kleding"]),
            Trade(
                "Wasserijmedewerker", "wasserijmedewerker", weight: 2, sectors: [96011],
                tasks: ["was sorteren", "wasmachines vullen en legen", "linnen vouwen"], irregular: 25, at: ["onze wasserij"],
                employers: ["Wasserij"]),
            Trade(
                "Productieplanner", "productieplanner", weight: 1, sectors: [28990, 22290],
                tasks: ["de weekplanning maken", "materiaal op tijd bestellen", "overleggen met verkoop en productie"],
                courses: ["ERP-systemen", "Excel gevorderd"], study: "Technische bedrijfskunde", irregular: 4),
        ])
}
