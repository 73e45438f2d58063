import Matching

extension TradeFamily {
    static let construction = TradeFamily(
        group: .construction, irregularShare: 8, officeHoursShare: 75, employerWords: ["Bouw", "Aannemers", "Bouwbedrijf"],
        workplaces: ["onze projecten", "ons bouwbedrijf", "onze bouwplaats"],
        capabilities: [.usingTools, .manualSkill, .measuring, .moving, .cooperating, .followingProcedures, .workingCarefully],
        interests: ["Bouwen", "Buiten werken", "Oude gebouwen"],
        trades: [
            Trade(
                "Bouwtimmerman / bouwtimmervrouw", "timmerman", weight: 6, sectors: [43320, 41200],
                tasks: ["kozijnen en deuren plaatsen", "daken en vloeren timmeren", "maten uitzetten", "afwerken binnen"],
                courses: ["VCA basis", "Veilig werken op hoogte"], licences: [["B"], [], ["B", "BE"]], study: "Timmerman"),
            Trade(
                "Metselaar", "metselaar", weight: 3, sectors: [41200, 43999],
                tasks: ["muren metselen", "specie maken", "gevels herstellen en voegen"], courses: ["VCA basis"], study: "Metselaar"),
            Trade(
                "Onderhoudsschilder", "schilder", weight: 4, sectors: [43340],
                tasks: ["hout en muren schuren", "gronden en aflakken", "ruiten vervangen", "klanten netjes te woord staan"],
                courses: ["VCA basis", "Veilig werken op hoogte"], licences: [["B"], []], study: "Schilder"),
            Trade(
                "Stukadoor", "stukadoor", weight: 2, sectors: [43310],
                tasks: ["wanden en plafonds stucen", "sierlijsten zetten", "ondergrond klaarmaken"], courses: ["VCA basis"],
                study: "Stukadoor"),
            Trade(
                "Tegelzetter", "tegelzetter", weight: 2, sectors: [43330],
                tasks: ["badkamers en keukens betegelen", "vloeren vlak maken", "tegels snijden en voegen"], courses: ["VCA basis"],
                study: "Tegelzetter"),
            Trade(
                "Dakdekker", "dakdekker", weight: 2, sectors: [43910],
                tasks: ["dakbedekking aanbrengen", "pannen leggen", "isolatie plaatsen"],
                courses: ["Veilig werken op hoogte", "VCA basis"],
                study: "Dakdekker"),
            Trade(
                "Opperman / oppervrouw bouw", "opperman", weight: 4, sectors: [41200, 43999],
                tasks: ["materiaal aanvoeren", "steigers helpen bouwen", "de bouwplaats opruimen"],
                courses: ["VCA basis", "Heftruckcertificaat"]),
            Trade(
                "Stratenmaker", "stratenmaker", weight: 2, sectors: [42112],
                tasks: ["straten en pleinen bestraten", "zand vlak trillen", "stoepen herstellen"],
                courses: ["VCA basis", "Veilig werken langs de weg"],
                licences: [["B"], []], study: "Straatmaker"),
            Trade(
                "Hulparbeider grondwerk", "grondwerker", weight: 2, sectors: [43120, 42210],
                tasks: ["sleuven graven", "kabels en buizen leggen", "de werkplek afzetten"], courses: ["VCA basis"]),
            Trade(
                "Machinist hydraulische graafmachine", "machinist graafmachine", weight: 2, sectors: [43120, 42111],
                tasks: ["grond ontgraven en verplaatsen", "werken met gps", "de machine onderhouden"],
                courses: ["TCVT-certificaat", "VCA basis"],
                licences: [["B"], ["B", "T"], ["B", "C"]], study: "Machinist grondverzet"),
            Trade(
                "Uitvoerder bouw", "uitvoerder", weight: 1, sectors: [41200],
                tasks: ["de bouwplaats leiden", "planning en veiligheid bewaken", "overleggen met onderaannemers"],
                courses: ["VCA vol", "BHV"],
                licences: [["B"]], study: "Uitvoerder bouw en infra"),
            Trade(
                "Werkvoorbereider / calculator bouw", "werkvoorbereider bouw", weight: 2, sectors: [41200],
                tasks: ["hoeveelheden en kosten berekenen", "tekeningen controleren", "materiaal bestellen"],
                courses: ["BIM basis", "VCA vol"],
                study: "Bouwkunde"),
        ])
}
