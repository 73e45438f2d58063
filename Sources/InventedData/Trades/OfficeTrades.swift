import Matching

extension TradeFamily {
    static let office = TradeFamily(
        group: .office, irregularShare: 12, officeHoursShare: 85, employerWords: ["Diensten", "Administratie", "Klantcontact"],
        workplaces: ["ons kantoor", "onze administratie", "ons klantenteam"],
        capabilities: [.administering, .managingInformation, .orderingInformation, .workingCarefully, .speaking, .writing, .serving],
        interests: ["Taal en schrijven", "Cijfers", "Mensen helpen"],
        trades: [
            Trade(
                "Administratief medewerker secretariaat", "administratief medewerker", weight: 7, sectors: [82110, 84110],
                tasks: ["post en e-mail verwerken", "dossiers bijhouden", "brieven typen", "afspraken inplannen"],
                courses: ["Excel basis", "Tekstverwerken"], study: "Medewerker secretariaat en receptie"),
            Trade(
                "Financieel administratief medewerker", "financieel administratief medewerker", weight: 4, sectors: [69203, 82110],
                tasks: ["facturen boeken", "betalingen klaarzetten", "klanten herinneren aan rekeningen"],
                courses: ["Basiskennis boekhouden", "Excel gevorderd"],
                study: "Financieel administratief medewerker"),
            Trade(
                "Data entry medewerker", "medewerker gegevensinvoer", weight: 2, sectors: [82110],
                tasks: ["gegevens invoeren", "fouten opsporen", "lijsten controleren"], courses: ["Typediploma", "Excel basis"]),
            Trade(
                "Receptionist", "receptionist", weight: 4, sectors: [82110, 86102],
                tasks: ["bezoekers ontvangen", "de telefoon doorverbinden", "zalen reserveren"], courses: ["BHV"],
                study: "Medewerker secretariaat en receptie", irregular: 30),
            Trade(
                "Secretarieel medewerker", "secretaresse", weight: 3, sectors: [82110, 84110],
                tasks: ["agenda's beheren", "verslagen maken", "reizen en vergaderingen regelen"],
                courses: ["Notuleren", "Zakelijk Engels"],
                study: "Directiesecretaresse"),
            Trade(
                "Medewerker klantenservice", "medewerker klantenservice", weight: 5, sectors: [82200, 47919],
                tasks: ["vragen van klanten beantwoorden", "klachten oplossen", "chat en e-mail bijhouden"],
                courses: ["Klantgericht schrijven"],
                study: "Contactcentermedewerker", irregular: 25),
            Trade(
                "Callcentermedewerker inbound", "callcentermedewerker", weight: 4, sectors: [82200],
                tasks: ["inkomende gesprekken aannemen", "gegevens in het systeem zetten", "afspraken maken"], courses: ["Telefoneren"],
                irregular: 45),
        ])
}
