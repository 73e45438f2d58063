import Matching

extension TradeFamily {
    static let hospitality = TradeFamily(
        group: .hospitality, irregularShare: 85, officeHoursShare: 50, employerWords: ["Restaurant", "Brasserie"],
        workplaces: ["ons restaurant", "onze zaak"],
        capabilities: [.serving, .resistingStress, .cooperating, .workingCarefully, .speaking, .followingProcedures],
        interests: ["Koken", "Gasten ontvangen", "Bakken"],
        trades: [
            Trade(
                "Zelfstandig werkend kok", "kok", weight: 5, sectors: [56101, 55101],
                tasks: ["gerechten koken", "de kaart en de inkoop voorbereiden", "de keuken schoonhouden", "leerlingen begeleiden"],
                courses: ["HACCP", "Sociale hygiëne"], study: "Zelfstandig werkend kok", at: ["onze keuken", "ons restaurant"]),
            Trade(
                "Basiskok", "hulpkok", weight: 3, sectors: [56101],
                tasks: ["groente snijden", "soepen en salades maken", "helpen bij de warme lijn"], courses: ["HACCP basis"], study: "Kok",
                at: ["onze keuken"]),
            Trade(
                "Keukenmedewerker", "keukenmedewerker", weight: 5, sectors: [56101, 56290],
                tasks: ["helpen bij het voorbereiden", "borden opmaken", "afwassen en opruimen"], courses: ["HACCP basis"],
                at: ["onze keuken"]),
            Trade(
                "Afwasser", "afwasser", weight: 4, sectors: [56101],
                tasks: ["borden en pannen afwassen", "de spoelkeuken schoonmaken", "spullen terugzetten"], at: ["onze keuken"]),
            Trade(
                "Medewerker bediening", "medewerker bediening", weight: 7, sectors: [56101, 56300],
                tasks: ["gasten ontvangen", "bestellingen opnemen", "eten en drinken serveren", "afrekenen"],
                courses: ["Sociale hygiëne", "Gastvrijheid"], study: "Gastheer of gastvrouw horeca"),
            Trade(
                "Barmedewerker", "barmedewerker", weight: 3, sectors: [56300],
                tasks: ["koffie en drankjes maken", "de bar bijvullen", "gasten helpen"], courses: ["Sociale hygiëne", "Barista basis"],
                at: ["onze bar"], employers: ["Café"]),
            Trade(
                "Medewerker cafetaria", "medewerker cafetaria", weight: 3, sectors: [56102],
                tasks: ["bestellingen aannemen", "frituren en bakken", "de zaak schoonhouden"], courses: ["HACCP basis"],
                at: ["onze cafetaria"], employers: ["Cafetaria"]),
            Trade(
                "Medewerker bedrijfsrestaurant", "cateringmedewerker", weight: 4, sectors: [56290],
                tasks: ["broodjes en salades maken", "de balie bijvullen", "kassa draaien"], courses: ["HACCP basis"], irregular: 12,
                at: ["ons bedrijfsrestaurant"], employers: ["Catering"]),
            Trade(
                "Receptionist hotel", "hotelreceptionist", weight: 2, sectors: [55101],
                tasks: ["gasten inchecken", "reserveringen verwerken", "vragen beantwoorden in het Engels"],
                courses: ["Hotelsoftware", "BHV"],
                study: "Medewerker hotelreceptie", at: ["ons hotel"], employers: ["Hotel"]),
        ])
}
