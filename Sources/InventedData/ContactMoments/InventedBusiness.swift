import LabourDomain

/// An employer that does not exist, with a number of the trade register. It follows from the number alone, so that every source that has spoken with
/// it knows it by the same name.
struct InventedBusiness {
    let number: KvKNumber
    let name: String
    let sector: Int
    let isRecognisedForTraining: Bool

    /// How many there are; their numbers are 00000001 and up.
    private static let count = 400
    private static let branches = [
        ("Bouwbedrijf", 41_200), ("Installatietechniek", 43_222), ("Transport", 49_410), ("Restaurant", 56_101), ("Schoonmaak", 81_210),
        ("Hoveniers", 81_300), ("Thuiszorg", 88_101), ("Metaalbewerking", 25_620), ("Magazijnen", 52_109), ("Supermarkt", 47_110),
    ]

    static func any(_ chance: inout Chance) -> InventedBusiness? { InventedBusiness(chance.integer(in: 1...count)) }

    private init?(_ index: Int) {
        let digits = String(index)
        guard let number = try? KvKNumber(String(repeating: "0", count: KvKNumber.length - digits.utf8.count) + digits) else { return nil }
        self.number = number
        var chance = Chance(seed: 0, purpose: 3, index: index)
        let (word, sector) = chance.pick(Self.branches) ?? ("Bedrijf", 82_990)
        name = InventedEmployer.name([word], intermediary: nil, &chance)
        self.sector = sector
        isRecognisedForTraining = chance.happens(40)
    }
}
