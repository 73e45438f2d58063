import LabourDomain

/// Courses that belong to a trade.
enum Courses {
    private static let institutes = ["Opleidingscentrum Fabeldam", "Trainingshuis Achterwolk", "Cursusbureau Halfzon"]

    static func ofPerson(_ trade: Trade, today: CalendarDate, _ chance: inout Chance) -> [Course] {
        var names = trade.requiredCourse.map { [$0] } ?? []
        names += chance.pick(chance.pick(weighted: [(40, 0), (40, 1), (20, 2)], otherwise: 0), of: trade.courses)
        return names.map { name in
            let isHeld = name == trade.requiredCourse || chance.happens(85)
            var course = Course(name: name, certificate: isHeld ? .obtained : .unknown)
            if isHeld, chance.happens(60) {
                let end = today.adding(days: -chance.integer(in: 30...1700))
                course.startDate = end.adding(days: -chance.integer(in: 1...120))
                course.endDate = end
                course.certificateDate = end
            }
            if chance.happens(40) { course.institute = chance.pick(institutes) }
            return course
        }
    }

    static func ofVacancy(_ trade: Trade, _ chance: inout Chance) -> [CourseDemand] {
        var demands = trade.requiredCourse.map { [CourseDemand(name: $0, certificate: .obtained)] } ?? []
        if chance.happens(30), let name: String = trade.courses.isEmpty ? nil : chance.pick(trade.courses) {
            demands.append(
                CourseDemand(name: name, explanation: "Dit is mooi meegenomen. Je kunt het ook bij ons halen.", certificate: .notApplicable)
            )
        }
        return demands
    }
}
