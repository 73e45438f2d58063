import LabourDomain

/// What somebody learned, in keeping with the level of the work.
enum Educations {
    private static func institutes(_ level: EducationLevel) -> [String] {
        switch level {
        case .vocational: ["Roc Fabeldam", "Vakschool Wolkerveen", "College Droomwaard"]
        case .bachelor: ["Hogeschool Imaginoord", "Hogeschool Reuzendrecht"]
        case .master: ["Universiteit Fictiedaal"]
        default: []
        }
    }

    static func level(of working: WorkingLevel, _ chance: inout Chance) -> EducationLevel {
        switch working {
        case .academic: .master
        case .higherProfessional: chance.happens(90) ? .bachelor : .master
        case .vocational: chance.happens(88) ? .vocational : .upperSecondary
        case .preVocational: chance.happens(55) ? .preVocational : .vocational
        default: chance.pick(weighted: [(40, .primary), (45, .preVocational), (15, .other)], otherwise: EducationLevel.primary)
        }
    }

    static func ofPerson(_ known: KnownTrade, yearsSince years: Int, today: CalendarDate, _ chance: inout Chance) -> [Education] {
        let level = level(of: known.level, &chance)
        var education = Education(level: level)
        let institutes = institutes(level)
        let isVocational = !institutes.isEmpty
        if isVocational, let study = known.trade.study { education.explanation = study }
        let status = status(of: level, &chance)
        education.status = status
        education.diploma =
            switch status {
            case .completed: level == .primary ? .notApplicable : .obtained
            case .brokenOff, .current: .notObtained
            case .unknown: .unknown
            }
        if status == .completed, chance.happens(70) {
            let end = today.adding(days: -(years * 365 + chance.integer(in: 30...700)))
            education.startDate = end.adding(days: -365 * chance.integer(in: 2...4))
            education.endDate = end
            if education.diploma == .obtained { education.diplomaDate = end }
        }
        if isVocational, chance.happens(60) { education.institute = chance.pick(institutes) }
        guard isVocational, chance.happens(35) else { return [education] }
        return [education, Education(level: .preVocational, status: .completed, diploma: .obtained)]
    }

    private static func status(of level: EducationLevel, _ chance: inout Chance) -> EducationStatus {
        // Nobody who looks for work is still at primary school.
        if level == .primary { return chance.happens(85) ? .completed : .unknown }
        return chance.pick(weighted: [(78, .completed), (14, .brokenOff), (4, .current), (4, .unknown)], otherwise: .completed)
    }

    static func ofVacancy(_ known: KnownTrade, _ chance: inout Chance) -> [EducationDemand] {
        guard known.level.rawValue >= WorkingLevel.preVocational.rawValue, chance.happens(70) else { return [] }
        let level: EducationLevel =
            switch known.level {
            case .academic: .master
            case .higherProfessional: .bachelor
            case .vocational: .vocational
            default: .preVocational
            }
        return [EducationDemand(level: level, diploma: chance.happens(75) ? .obtained : .notApplicable, explanation: known.trade.study)]
    }
}
