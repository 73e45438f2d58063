import Matching

extension TradeFamily {
    static let green = TradeFamily(
        group: .green, irregularShare: 20, officeHoursShare: 60, employerWords: ["Groen"],
        workplaces: ["ons bedrijf"],
        capabilities: [.manualSkill, .usingTools, .workingCarefully, .operatingMachines, .workingIndependently, .cooperating],
        interests: ["Planten en tuinen", "Dieren", "Buiten zijn"],
        trades: [
            Trade(
                "Hovenier", "hovenier", weight: 3, sectors: [81300],
                tasks: ["tuinen aanleggen", "bestrating en vijvers maken", "bomen en heggen snoeien"],
                courses: ["VCA basis", "Motorkettingzaag"],
                licences: [["B"], ["B", "BE"], []], study: "Hovenier", at: ["ons hoveniersbedrijf"], employers: ["Hoveniers"]),
            Trade(
                "Assistent hovenier", "assistent hovenier", weight: 3, sectors: [81300],
                tasks: ["onkruid wieden", "gras maaien", "planten zetten", "snoeiafval opruimen"], courses: ["Bosmaaier", "VCA basis"],
                at: ["ons hoveniersbedrijf"], employers: ["Hoveniers"]),
            Trade(
                "Medewerker groenvoorziening", "medewerker groenvoorziening", weight: 5, sectors: [81300, 84110],
                tasks: ["plantsoenen onderhouden", "bladeren ruimen", "zwerfvuil prikken"],
                courses: ["Bosmaaier", "Veilig werken langs de weg"], at: ["onze buitendienst"], employers: ["Groen"]),
            Trade(
                "Medewerker bloemen- en plantenteelt", "kasmedewerker", weight: 4, sectors: [1192, 1193],
                tasks: ["planten oppotten", "bloemen oogsten en bossen", "de kas netjes houden"], courses: ["Veilig werken in de kas"],
                at: ["onze kwekerij", "onze kas"], employers: ["Kwekerij"]),
            Trade(
                "Agrarisch seizoenskracht groente en fruit", "oogstmedewerker", weight: 4, sectors: [1132, 1240],
                tasks: ["groente en fruit plukken", "sorteren op maat en kleur", "kratten vullen"], at: ["ons fruitbedrijf"],
                employers: ["Fruitteelt"]),
            Trade(
                "Medewerker melkveehouderij", "medewerker melkveehouderij", weight: 1, sectors: [1411],
                tasks: ["koeien melken en voeren", "kalveren verzorgen", "stallen schoonmaken"], courses: ["Veehouderij en dierenwelzijn"],
                licences: [["T"], ["B", "T"], ["B"]], study: "Medewerker veehouderij", irregular: 75, at: ["onze melkveehouderij"],
                employers: ["Melkveehouderij"]),
        ])
}
