import Matching

extension TradeFamily {
    static let cleaning = TradeFamily(
        group: .cleaning, irregularShare: 45, officeHoursShare: 40, employerWords: ["Schoonmaak", "Facilitair", "Gebouwenservice"],
        workplaces: ["onze klanten", "onze locatie"],
        capabilities: [.workingCarefully, .workingIndependently, .followingProcedures, .manualSkill, .serving, .cooperating],
        interests: ["Een schoon resultaat", "Ramen wassen", "Klussen in en om het huis"],
        trades: [
            Trade(
                "Schoonmaker (interieur bedrijven, instellingen)", "schoonmaker", weight: 11, sectors: [81210],
                tasks: ["vloeren dweilen en stofzuigen", "toiletten schoonmaken", "prullenbakken legen", "bureaus en keukens afnemen"],
                courses: ["Basisvakopleiding schoonmaak"]),
            Trade(
                "Glazenwasser", "glazenwasser", weight: 2, sectors: [81221],
                tasks: ["ramen en kozijnen wassen", "werken met ladder en hoogwerker", "gevels reinigen"],
                courses: ["Veilig werken op hoogte", "VCA basis"], licences: [["B"], [], ["B", "BE"]], irregular: 5),
            Trade(
                "Huishoudelijk medewerker (hotel, instelling)", "medewerker housekeeping", weight: 5, sectors: [55101, 87302],
                tasks: ["bedden opmaken", "kamers en badkamers schoonmaken", "linnen aanvullen"], courses: ["Basisvakopleiding schoonmaak"],
                at: ["ons hotel"], employers: ["Hotel"]),
            Trade(
                "Facilitair medewerker", "facilitair medewerker", weight: 3, sectors: [81100, 86102],
                tasks: ["vergaderzalen klaarzetten", "meldingen oplossen", "post en goederen rondbrengen"], courses: ["BHV"],
                study: "Facilitair medewerker", irregular: 20),
            Trade(
                "Reinigingsmedewerker", "medewerker afvalinzameling", weight: 3, sectors: [38110, 81290],
                tasks: ["containers legen", "straten schoonhouden", "onkruid weghalen"], courses: ["Veilig werken langs de weg"],
                irregular: 25, at: ["onze buitendienst"], employers: ["Reiniging"]),
            Trade(
                "Objectleider schoonmaak", "objectleider schoonmaak", weight: 1, sectors: [81210],
                tasks: ["een team van schoonmakers aansturen", "roosters maken", "kwaliteit controleren met de klant"],
                courses: ["Leidinggeven in de schoonmaak"], licences: [["B"]], irregular: 20),
        ])
}
