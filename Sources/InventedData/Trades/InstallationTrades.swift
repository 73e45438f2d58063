import Matching

extension TradeFamily {
    static let installation = TradeFamily(
        group: .installation, irregularShare: 25, officeHoursShare: 70,
        employerWords: ["Installatie", "Elektrotechniek", "Klimaattechniek"],
        workplaces: ["ons installatiebedrijf", "onze projecten", "onze servicedienst"],
        capabilities: [.installing, .repairing, .usingTools, .measuring, .solvingProblems, .workingIndependently, .followingProcedures],
        interests: ["Duurzame energie", "Elektronica", "Klussen"],
        trades: [
            Trade(
                "Monteur elektrische installaties", "elektromonteur", weight: 6, sectors: [43210],
                tasks: ["kabels trekken", "groepenkasten aansluiten", "installaties meten en testen", "storingen zoeken bij klanten"],
                courses: ["NEN 3140 voldoende onderricht persoon", "VCA basis"], licences: [["B"], ["B"], []],
                study: "Monteur elektrotechnische installaties"),
            Trade(
                "Monteur zonnepanelen", "monteur zonnepanelen", weight: 3, sectors: [43210],
                tasks: ["zonnepanelen op het dak leggen", "omvormers aansluiten", "veilig werken op hoogte"],
                courses: ["Veilig werken op hoogte", "VCA basis"], licences: [["B"], []], study: "Monteur elektrotechnische installaties"),
            Trade(
                "Laadpaalmonteur", "monteur laadpalen", weight: 1, sectors: [43210],
                tasks: ["laadpalen plaatsen", "kabels ingraven", "laadpunten in bedrijf stellen"],
                courses: ["NEN 1010", "VCA basis"], licences: [["B"]], study: "Monteur elektrotechnische installaties"),
            Trade(
                "Installatiemonteur dakwerk, sanitair, verwarming, gas- en waterleiding", "loodgieter", weight: 4, sectors: [43221],
                tasks: ["leidingen aanleggen", "badkamers en toiletten aansluiten", "lekkages verhelpen", "daken en goten herstellen"],
                courses: ["VCA basis", "Legionellapreventie"], licences: [["B"], []], study: "Installateur"),
            Trade(
                "Cv monteur", "cv-monteur", weight: 3, sectors: [43222],
                tasks: ["ketels plaatsen en onderhouden", "radiatoren ophangen", "storingen oplossen bij mensen thuis"],
                courses: ["VCA basis"], requires: "CO-certificaat gasverbrandingsinstallaties", licences: [["B"]],
                study: "Servicemonteur installatietechniek"),
            Trade(
                "Koelmonteur", "monteur koeltechniek en warmtepompen", weight: 2, sectors: [43222],
                tasks: ["warmtepompen installeren", "koelleidingen solderen", "installaties vullen en testen"],
                courses: ["VCA basis"], requires: "F-gassen certificaat categorie 1", licences: [["B"]],
                study: "Monteur koude- en klimaatsystemen"),
            Trade(
                "Medewerker technische dienst elektrotechnisch", "onderhoudsmonteur", weight: 4, sectors: [33140, 10890],
                tasks: ["machines in de fabriek onderhouden", "storingen zoeken en oplossen", "onderdelen vervangen", "onderhoud plannen"],
                courses: ["NEN 3140", "VCA vol", "PLC basis"], study: "Monteur industriële machines", irregular: 60),
        ])
}
