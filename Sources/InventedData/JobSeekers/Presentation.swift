import LabourDomain

/// What somebody says of themselves, in plain Dutch (B1).
enum Presentation {
    private static let openings = [
        "Ik ben op zoek naar werk als %.", "Ik wil graag aan de slag als %.", "Ik ben graag % en trots op dit vak.",
        "Ik zoek een leuke baan als %.",
        "Werken als % past bij mij.",
    ]
    private static let characters = [
        "Ik kom op tijd en doe wat ik beloof.", "Collega's vinden mij rustig en behulpzaam.", "Ik leer snel en houd van aanpakken.",
        "Ik werk netjes en let op details.", "Ik kan goed samenwerken, maar ook alleen werken.", "Ik blijf rustig als het druk is.",
        "Ik ben vrolijk en maak makkelijk contact.", "Ik vind het fijn om bezig te zijn met mijn handen.",
        "Ik denk graag mee over hoe het beter kan.",
        "Ik vraag het als ik iets niet weet.",
    ]
    private static let wishes = [
        "Ik zoek een team waar we elkaar helpen.", "Een vaste werkplek in de buurt vind ik prettig.", "Ik wil me graag verder ontwikkelen.",
        "Ik hoop op een baan voor langere tijd.", "Ik wil graag ervaring opdoen.", "Duidelijke afspraken vind ik belangrijk.",
        "Ik kan snel beginnen.", "Een proefdag vind ik geen probleem.",
    ]

    static func text(_ known: KnownTrade, years: Int, schedule: Schedule, _ chance: inout Chance) -> String {
        let title = known.trade.title
        var sentences = [chance.pick(openings).split(separator: "%", omittingEmptySubsequences: false).joined(separator: title)]
        let tasks = Sentence.list(chance.pick(chance.integer(in: 2...3), of: known.trade.tasks))
        let experience =
            switch years {
            case 0: "Ik heb dit werk nog niet gedaan, maar ik wil het graag leren: \(tasks)."
            case 1: "Ik heb een jaar ervaring met onder andere \(tasks)."
            default: "Ik heb \(years) jaar ervaring, onder andere met \(tasks)."
            }
        sentences.append(experience)
        sentences += chance.pick(chance.integer(in: 1...2), of: characters)
        if let hours = schedule.hoursInWords, chance.happens(40) { sentences.append("Ik wil graag \(hours) werken.") }
        if schedule.irregularHours == .yes, chance.happens(40) {
            sentences.append("Werken in de avond of het weekend is voor mij geen probleem.")
        }
        if chance.happens(70) { sentences.append(chance.pick(wishes)) }
        return sentences.joined(separator: " ")
    }
}
