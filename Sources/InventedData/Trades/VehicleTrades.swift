import Matching

extension TradeFamily {
    static let vehicles = TradeFamily(
        group: .vehicles, irregularShare: 10, officeHoursShare: 75, employerWords: ["Voertuigtechniek"],
        workplaces: ["onze werkplaats"],
        capabilities: [.repairing, .usingTools, .checkingMachines, .serving, .solvingProblems, .maintainingTools],
        interests: ["Auto's", "Fietsen", "Elektrisch rijden"],
        trades: [
            Trade(
                "Autotechnicus", "automonteur", weight: 5, sectors: [45112],
                tasks: [
                    "grote en kleine beurten uitvoeren", "remmen en banden vervangen", "storingen uitlezen met de computer",
                    "auto's klaarmaken voor de keuring",
                ],
                courses: ["APK-keurmeester", "Veilig werken aan elektrische auto's"], licences: [["B"]], study: "Autotechnicus",
                at: ["onze werkplaats", "onze garage"], employers: ["Autobedrijf", "Garage"]),
            Trade(
                "Fietstechnicus", "fietsenmaker", weight: 3, sectors: [47641, 95290],
                tasks: ["fietsen repareren", "e-bikes uitlezen", "banden plakken en wielen richten", "klanten advies geven"],
                courses: ["E-bike techniek"], study: "Fietstechnicus", at: ["onze werkplaats", "onze fietsenwinkel"],
                employers: ["Rijwielen"]),
        ])
}
