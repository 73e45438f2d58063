import LabourDomain

/// Which languages somebody speaks, or a job asks.
enum Languages {
    /// How often another language is spoken at home, relative to each other.
    private static let homeLanguages: [(weight: Int, value: String)] = [
        (20, "pol"), (16, "ara"), (16, "tur"), (10, "eng"), (8, "ukr"), (7, "ron"), (6, "bul"), (6, "spa"), (5, "tir"), (4, "por"),
        (4, "pap"),
        (4, "fas"), (3, "som"), (3, "deu"), (3, "fra"), (2, "hin"),
    ]

    static func ofPerson(level: WorkingLevel, in area: PostcodeArea, mix: SourceMix, _ chance: inout Chance) -> [LanguageMastery] {
        let isOther = chance.happens(mix.otherMotherTongue)
        var found = [isOther ? learned(.dutch, &chance) : mother(.dutch, level: level, &chance)]
        if isOther, let home = try? LanguageCode(chance.pick(weighted: homeLanguages, otherwise: "eng")) {
            found.append(mother(home, level: level, &chance))
        }
        let higher = level.rawValue >= WorkingLevel.vocational.rawValue
        add("eng", higher ? 75 : 35, higher ? .good : .reasonable, to: &found, &chance)
        add("deu", higher ? 25 : 8, .reasonable, to: &found, &chance)
        add("fra", higher ? 12 : 2, .reasonable, to: &found, &chance)
        // Fryslân.
        if (8400...9299).contains(area.number) { add("fry", 50, .good, to: &found, &chance) }
        return found
    }

    static func ofVacancy(level: WorkingLevel, _ chance: inout Chance) -> [LanguageMastery] {
        guard chance.happens(80) else { return [] }
        let needed: LanguageLevel = level.rawValue >= WorkingLevel.vocational.rawValue ? .good : .reasonable
        var dutch = LanguageMastery(language: .dutch, speaking: needed)
        if chance.happens(60) { dutch.writing = level.rawValue <= WorkingLevel.primary.rawValue ? .notApplicable : needed }
        if chance.happens(25) { dutch.reading = needed }
        if chance.happens(25) { dutch.listening = needed }
        var found = [dutch]
        if chance.happens(level.rawValue >= WorkingLevel.higherProfessional.rawValue ? 45 : 8), let english = try? LanguageCode("eng") {
            found.append(LanguageMastery(language: english, speaking: .reasonable, writing: chance.happens(50) ? .reasonable : nil))
        }
        return found
    }

    private static func add(
        _ code: String, _ percent: Int, _ level: LanguageLevel, to found: inout [LanguageMastery], _ chance: inout Chance
    ) {
        guard chance.happens(percent), let language = try? LanguageCode(code), !found.contains(where: { $0.language == language }) else {
            return
        }
        found.append(
            LanguageMastery(
                language: language, reading: chance.happens(50) ? level : nil, listening: chance.happens(50) ? level : nil, speaking: level,
                writing: chance.happens(60) ? level : .reasonable))
    }

    private static func mother(_ language: LanguageCode, level: WorkingLevel, _ chance: inout Chance) -> LanguageMastery {
        // Speaking a language well is not writing it well.
        let writing: LanguageLevel = level.rawValue <= WorkingLevel.primary.rawValue ? (chance.happens(60) ? .reasonable : .good) : .good
        var mastery = LanguageMastery(language: language, speaking: .excellent, writing: chance.happens(30) ? .excellent : writing)
        if chance.happens(60) { mastery.reading = mastery.writing }
        if chance.happens(60) { mastery.listening = .excellent }
        return mastery
    }

    private static func learned(_ language: LanguageCode, _ chance: inout Chance) -> LanguageMastery {
        let speaking = chance.pick(weighted: [(10, .none), (50, .reasonable), (40, .good)], otherwise: LanguageLevel.reasonable)
        let writing: LanguageLevel = speaking == .good && chance.happens(60) ? .good : speaking == .none ? .none : .reasonable
        return LanguageMastery(
            language: language, reading: chance.happens(50) ? writing : nil, listening: chance.happens(50) ? speaking : nil,
            speaking: speaking,
            writing: writing)
    }
}
