import Matching

extension TradeFamily {
    static let metal = TradeFamily(
        group: .metal, irregularShare: 30, officeHoursShare: 60, employerWords: ["Metaaltechniek", "Constructie", "Machinebouw"],
        workplaces: ["onze werkplaats", "ons metaalbedrijf", "onze constructiehal"],
        capabilities: [.usingTools, .measuring, .manualSkill, .operatingMachines, .maintainingTools, .workingCarefully, .solvingProblems],
        interests: ["Lassen", "Machines bouwen", "Sleutelen"],
        trades: [
            Trade(
                "MIG / MAG-lasser (niveau 1&2)", "lasser MIG/MAG", weight: 4, sectors: [25110, 25620],
                tasks: ["staal lassen met MIG/MAG", "naden slijpen", "tekeningen lezen", "lasnaden nakijken"],
                courses: ["Lasdiploma MIG/MAG niveau 2", "VCA basis"], study: "Basislasser"),
            Trade(
                "TIG-lasser (niveau 3&4)", "TIG-lasser", weight: 2, sectors: [25110, 25620],
                tasks: ["roestvast staal lassen", "leidingwerk lassen", "werkstukken richten"],
                courses: ["Lasdiploma TIG niveau 4", "VCA vol"], study: "Allround lasser"),
            Trade(
                "Constructiebankwerker", "constructiebankwerker", weight: 3, sectors: [25110],
                tasks: ["constructies samenstellen van tekening", "profielen zagen en boren", "werkstukken hechten"],
                courses: ["VCA basis", "Hijsen en aanslaan"], study: "Constructiewerker"),
            Trade(
                "CNC-machinebediener (exclusief programmeren)", "CNC-operator", weight: 3, sectors: [25620],
                tasks: ["de freesbank instellen", "maten controleren met de schuifmaat", "gereedschap wisselen"],
                courses: ["CNC-technieken", "Meettechniek"], study: "Verspaner"),
            Trade(
                "Werkvoorbereider werktuigbouw", "werkvoorbereider", weight: 1, sectors: [28990],
                tasks: ["stuklijsten maken", "materiaal inkopen", "uren berekenen"], courses: ["AutoCAD", "VCA vol"],
                study: "Werkvoorbereider metaal", irregular: 2),
            Trade(
                "Mechanical engineer", "mechanical engineer", weight: 2, sectors: [71121, 28990],
                tasks: ["machines ontwerpen in 3D", "berekeningen maken", "prototypes testen", "overleggen met de werkplaats"],
                courses: ["SolidWorks", "FMEA"], study: "Werktuigbouwkunde", irregular: 2),
        ])
}
