import LabourDomain
import Workbench

/// What is known of a match, in the words of the page; what is not known says so.
struct MatchFacts {
    var work: String
    var hours: String
    var lines: [(name: String, value: String)]

    init(_ profile: MatchedProfile, names: (OccupationCode) -> String, text: PageText) {
        let answer = text.answer
        switch profile {
        case .jobSeeker(let person):
            work = person.desiredOccupations.map(names).joined(separator: ", ")
            hours = Self.hours(person.workingHours, text)
            lines = [
                (answer.area, person.mobility?.postcode.area.description ?? ""), (answer.work, work), (answer.hours, hours),
                (answer.licences, person.qualification.licences.categoryNames.joined(separator: " ")),
                (answer.languages, person.qualification.languages.compactMap(\.language?.description).joined(separator: ", ")),
                (answer.available, person.flexibility.availableFrom?.description ?? ""),
            ]
        case .vacancy(let vacancy):
            work = [vacancy.title, vacancy.occupation.map(names)].compactMap(\.self).joined(separator: ", ")
            hours = Self.hours(vacancy.workingHours, text)
            lines = [
                (answer.area, vacancy.address?.postcode.area.description ?? ""), (answer.work, work),
                (answer.employer, vacancy.employer.name ?? ""), (answer.hours, hours),
                (answer.licences, vacancy.licences.categoryNames.joined(separator: " ")),
                (answer.languages, vacancy.languages.compactMap(\.language?.description).joined(separator: ", ")),
                (answer.available, vacancy.conditions.startsOn?.description ?? ""),
            ]
        }
        lines = lines.map { ($0.name, $0.value.isEmpty ? answer.unknown : $0.value) }
        if work.isEmpty { work = answer.unknown }
    }

    private static func hours(_ hours: WorkingHours, _ text: PageText) -> String {
        switch (hours.minimum, hours.maximum) {
        case (let minimum?, let maximum?): minimum == maximum ? "\(minimum)" : "\(minimum)–\(maximum)"
        case (let minimum?, nil): "≥ \(minimum)"
        case (nil, let maximum?): "≤ \(maximum)"
        case (nil, nil): text.answer.unknown
        }
    }
}
