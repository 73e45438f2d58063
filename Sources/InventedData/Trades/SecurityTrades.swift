import Matching

extension TradeFamily {
    static let security = TradeFamily(
        group: .security, irregularShare: 85, officeHoursShare: 30, employerWords: ["Beveiliging", "Toezicht", "Security"],
        workplaces: ["ons team", "onze opdrachtgever", "ons object"],
        capabilities: [.reactingToRisk, .showingIntegrity, .solvingConflicts, .speaking, .followingProcedures, .serving],
        interests: ["Veiligheid", "Sport", "Mensen helpen"],
        trades: [
            Trade(
                "Objectbeveiliger", "beveiliger", weight: 5, sectors: [80100],
                tasks: ["bezoekers ontvangen en registreren", "rondes lopen", "camera's in de gaten houden", "optreden bij alarm"],
                courses: ["BHV", "EHBO"], requires: "Diploma Beveiliger 2", licences: [["B"], []], study: "Beveiliger"),
            Trade(
                "Winkelsurveillant", "winkelsurveillant", weight: 2, sectors: [80100],
                tasks: ["diefstal voorkomen", "klanten aanspreken", "aanhoudingen melden"], courses: ["BHV", "Omgaan met agressie"],
                requires: "Diploma Beveiliger 2", study: "Beveiliger"),
            Trade(
                "Parkeercontroleur", "parkeercontroleur", weight: 1, sectors: [84110, 80100],
                tasks: ["parkeerkaarten controleren", "mensen de weg wijzen", "boetes uitschrijven"], courses: ["Omgaan met agressie"],
                study: "Handhaver toezicht en veiligheid"),
        ])
}
