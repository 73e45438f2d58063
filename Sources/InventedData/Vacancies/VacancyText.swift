import LabourDomain

/// What a vacancy says, in plain Dutch (B1).
struct VacancyText {
    let known: KnownTrade
    let family: TradeFamily
    let employer: String
    let town: String
    let schedule: Schedule

    private static let expectations = [
        "Je komt je afspraken na.", "Je werkt netjes en veilig.", "Je bent klantvriendelijk.", "Je kunt goed samenwerken.",
        "Je houdt van aanpakken.",
        "Je werkt graag zelfstandig.", "Je wilt graag leren.",
    ]
    private static let offers = [
        "een goede begeleiding in de eerste weken", "vergoeding van je reiskosten", "gratis werkkleding", "een opleiding onder werktijd",
        "een gezellig team", "25 vakantiedagen", "doorbetaalde pauzes", "een vaste contactpersoon", "zicht op een vast contract",
        "fruit en koffie op het werk", "een fietsplan",
    ]

    func title(_ chance: inout Chance) -> String {
        let name = Sentence.capitalised(known.trade.title)
        return switch chance.below(5) {
        case 0: "\(name) in \(town)"
        case 1 where schedule.hours.minimum ?? 0 >= 36: "\(name) (fulltime)"
        case 1 where schedule.hours.maximum ?? 40 <= 32: "\(name) (parttime)"
        case 2 where schedule.irregularHours == .yes: "\(name), ook in de avond of het weekend"
        default: name
        }
    }

    func description(experienceYears: Int?, _ chance: inout Chance) -> String {
        var sentences = [
            "Voor \(chance.pick(family.workplaces(of: known.trade))) in \(town) zoeken wij een \(known.trade.title).",
            "Bij \(employer) ga je aan de slag met \(Sentence.list(chance.pick(chance.integer(in: 3...4), of: known.trade.tasks))).",
        ]
        if let hours = schedule.hoursInWords { sentences.append("Het gaat om \(hours).") }
        if schedule.irregularHours == .yes { sentences.append("Je werkt ook in de avond, de nacht of het weekend, volgens een rooster.") }
        if let course = known.trade.requiredCourse { sentences.append("Nodig is: \(course).") }
        let experience =
            switch experienceYears {
            case nil where known.level.rawValue >= WorkingLevel.vocational.rawValue: "Kom je net van school? Ook dan ben je welkom."
            case nil: "Ervaring is niet nodig, wij leren je het werk."
            case 1?: "Je hebt een jaar ervaring met dit werk."
            case let years?: "Je hebt \(years) jaar ervaring met dit werk."
            }
        sentences.append(experience)
        sentences += chance.pick(chance.integer(in: 1...2), of: Self.expectations)
        return sentences.joined(separator: " ")
    }

    func conditions(_ chance: inout Chance) -> String {
        "Wij bieden \(Sentence.list(chance.pick(chance.integer(in: 2...4), of: Self.offers)))."
    }
}
