import LabourDomain
import Workbench

/// What is known of a match, in the words of the page; what is not known says so.
struct MatchFacts {
    var work: String
    var hours: String
    var lines: [(name: String, value: String)]

    init(_ profile: MatchedProfile, names: (OccupationCode) -> String, language: PageLanguage) {
        let text = language.text
        let answer = text.answer
        switch profile {
        case .jobSeeker(let person):
            work = person.desiredOccupations.map(names).joined(separator: ", ")
            hours = Self.hours(person.workingHours, text)
            lines = [
                (answer.area, person.mobility?.postcode.area.description ?? ""), (answer.work, work), (answer.hours, hours),
                (answer.licences, person.qualification.licences.categoryNames.joined(separator: " ")),
                (answer.languages, Self.languages(person.qualification.languages, answer)),
                (answer.available, person.flexibility.availableFrom.map(language.day) ?? ""),
            ]
        case .vacancy(let vacancy):
            work = [vacancy.title, vacancy.occupation.map(names)].compactMap(\.self).joined(separator: ", ")
            hours = Self.hours(vacancy.workingHours, text)
            lines = [
                (answer.area, vacancy.address?.postcode.area.description ?? ""), (answer.work, work),
                (answer.employer, vacancy.employer.name ?? ""), (answer.hours, hours),
                (answer.licences, vacancy.licences.categoryNames.joined(separator: " ")),
                (answer.languages, Self.languages(vacancy.languages, answer)),
                (answer.available, vacancy.conditions.startsOn.map(language.day) ?? ""),
            ]
        }
        lines = lines.map { ($0.name, $0.value.isEmpty ? answer.unknown : $0.value) }
        if work.isEmpty { work = answer.unknown }
    }

    /// By name; the standard's three letters where the page has no name.
    private static func languages(_ skills: [LanguageMastery], _ text: AnswerText) -> String {
        skills.compactMap(\.language?.description).map { text.languageNames[$0] ?? $0 }.joined(separator: ", ")
    }

    private static func hours(_ hours: WorkingHours, _ text: PageText) -> String {
        switch (hours.minimum, hours.maximum) {
        case (let minimum?, let maximum?): minimum == maximum ? "\(minimum)" : "\(minimum)\u{2060}–\u{2060}\(maximum)"
        case (let minimum?, nil): "≥ \(minimum)"
        case (nil, let maximum?): "≤ \(maximum)"
        case (nil, nil): text.answer.unknown
        }
    }
}
