import Matching

extension TradeFamily {
    static let transport = TradeFamily(
        group: .transport, irregularShare: 65, officeHoursShare: 25, employerWords: ["Transport", "Vervoer", "Expeditie"],
        workplaces: ["onze vestiging", "ons transportbedrijf", "ons wagenpark"],
        capabilities: [.driving, .moving, .workingIndependently, .planning, .serving, .reactingToRisk, .followingProcedures],
        interests: ["Vrachtwagens en bussen", "Onderweg zijn", "Techniek van voertuigen"],
        trades: [
            Trade(
                "Vrachtwagenchauffeur binnenland", "vrachtwagenchauffeur", weight: 8, sectors: [49410, 46390],
                tasks: [
                    "ritten rijden door heel Nederland", "de vrachtwagen laden en lossen", "vrachtbrieven controleren",
                    "winkels en bedrijven bevoorraden", "de lading goed vastzetten",
                ],
                courses: ["ADR-certificaat", "Heftruckcertificaat", "Digitale tachograaf"],
                requires: "Code 95 vakbekwaamheid chauffeur goederen",
                licences: [["B", "C"], ["B", "C", "CE"], ["B", "C", "CE"], ["B", "BE", "C", "CE"]], study: "Chauffeur wegvervoer"),
            Trade(
                "Vrachtwagenchauffeur buitenland", "internationaal chauffeur", weight: 3, sectors: [49410],
                tasks: [
                    "ritten rijden naar Duitsland en Frankrijk", "de route en de rusttijden plannen", "papieren voor de grens klaarmaken",
                    "lading controleren en vastzetten",
                ],
                courses: ["ADR-certificaat", "Digitale tachograaf"], requires: "Code 95 vakbekwaamheid chauffeur goederen",
                licences: [["B", "C", "CE"], ["B", "BE", "C", "CE"]], study: "Chauffeur wegvervoer"),
            Trade(
                "Buschauffeur lijndienst / stadsdienst", "buschauffeur", weight: 4, sectors: [49310],
                tasks: [
                    "volgens de dienstregeling rijden", "reizigers de weg wijzen", "de bus voor vertrek controleren",
                    "veilig rijden in druk verkeer",
                ],
                courses: ["Omgaan met lastige situaties", "BHV"], requires: "Code 95 vakbekwaamheid chauffeur personenvervoer",
                licences: [["B", "D"], ["B", "D", "DE"]], study: "Chauffeur openbaar vervoer", at: ["onze stalling"], employers: ["Vervoer"]
            ),
            Trade(
                "Taxichauffeur", "taxichauffeur", weight: 4, sectors: [49320],
                tasks: ["klanten ophalen en thuisbrengen", "helpen met bagage", "ritten afrekenen", "de auto schoonhouden"],
                courses: ["EHBO"], requires: "Chauffeurskaart taxi", licences: [["B"]], at: ["onze taxicentrale"], employers: ["Taxi"]),
            Trade(
                "Chauffeur doelgroepenvervoer", "chauffeur leerlingenvervoer", weight: 3, sectors: [49320, 49393],
                tasks: [
                    "leerlingen naar school brengen", "rolstoelen veilig vastzetten", "contact houden met ouders en school",
                    "reizigers helpen bij het instappen",
                ],
                courses: ["EHBO", "Rolstoelvervoer"], requires: "Chauffeurskaart taxi", licences: [["B"], ["B", "D1"]], irregular: 15,
                at: ["ons vervoersbedrijf"], employers: ["Vervoer"]),
            Trade(
                "Koerier auto", "pakketbezorger", weight: 8, sectors: [53202, 53201],
                tasks: [
                    "pakketten sorteren en inladen", "pakketten bezorgen aan de deur", "handtekeningen en scans verwerken",
                    "een vaste route rijden",
                ],
                courses: ["Het nieuwe rijden"], licences: [["B"], ["B"], ["B", "BE"]], irregular: 40, at: ["onze vestiging"],
                employers: ["Pakketdienst"]),
            Trade(
                "Brommerbezorger", "maaltijdbezorger", weight: 3, sectors: [56102, 53202],
                tasks: ["maaltijden bezorgen", "bestellingen afrekenen", "op tijd en veilig rijden"], licences: [["AM"], ["B", "AM"]],
                at: ["onze bezorgdienst"], employers: ["Bezorgdienst"]),
            Trade(
                "Postbezorger", "postbezorger", weight: 4, sectors: [53100],
                tasks: ["post sorteren op straat en nummer", "post bezorgen met de fiets", "aangetekende stukken aanbieden"], irregular: 15,
                at: ["onze postvestiging"], employers: ["Post"]),
            Trade(
                "Verhuizer", "verhuizer", weight: 3, sectors: [49420],
                tasks: ["meubels inpakken en tillen", "de verhuiswagen laden", "kasten uit elkaar halen en opbouwen"],
                courses: ["Veilig tillen"], licences: [["B"], [], ["B", "BE"]], irregular: 20, at: ["ons verhuisbedrijf"],
                employers: ["Verhuizingen"]),
            Trade(
                "Conducteur", "conducteur", weight: 1, sectors: [49100],
                tasks: ["kaartjes controleren", "reizigers helpen bij vertraging", "het vertreksein geven"],
                courses: ["Omgaan met agressie", "BHV"], study: "Conducteur personenvervoer", at: ["onze treinen"], employers: ["Spoor"]),
        ])
}
