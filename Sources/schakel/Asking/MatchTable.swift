import LabourDomain
import Workbench

/// The matches of an answer as a table; the number of a row is what `--detail` takes.
struct MatchTable {
    var answer: ExchangeAnswer
    var names: OccupationNames
    /// The most rows to show.
    var limit: Int

    func table() -> TextTable {
        var table = TextTable(columns: columns)
        for (index, match) in answer.matches.prefix(limit).enumerated() {
            let start = [String(index + 1), ProfileWords.kilometres(match.kilometres), match.profile.postcode?.area.description ?? "?"]
            switch match.profile {
            case .jobSeeker(let profile): table.rows.append(start + cells(of: profile))
            case .vacancy(let profile): table.rows.append(start + cells(of: profile))
            }
        }
        return table
    }

    private var columns: [TextTable.Column] {
        let start: [TextTable.Column] = [
            .init(title: "#", isNumber: true), .init(title: "km", isNumber: true), .init(title: "PC4"),
        ]
        let middle: [TextTable.Column] =
            switch answer.subject {
            case .jobSeekers: [.init(title: "Wants to work as", shrinksTo: 16)]
            case .vacancies:
                [
                    .init(title: "Vacancy", shrinksTo: 14), .init(title: "Occupation", shrinksTo: 12),
                    .init(title: "Employer", shrinksTo: 10),
                ]
            // Not matched with anybody.
            case .contactMoments: []
            }
        return start + middle + [
            .init(title: "Hours"), .init(title: "Licences", shrinksTo: 8), .init(title: "Languages", shrinksTo: 9),
            .init(title: answer.subject == .jobSeekers ? "Available" : "Starts"),
        ]
    }

    private func cells(of profile: JobSeeker) -> [String] {
        [
            names.names(of: profile.desiredOccupations), ProfileWords.hours(profile.workingHours),
            ProfileWords.licences(profile.qualification.licences), ProfileWords.languages(profile.qualification.languages),
            profile.flexibility.availableFrom?.description ?? "",
        ]
    }

    private func cells(of profile: Vacancy) -> [String] {
        [
            profile.title ?? "", profile.occupation.map(names.name) ?? "", profile.employer.name ?? "",
            ProfileWords.hours(profile.workingHours), ProfileWords.licences(profile.licences), ProfileWords.languages(profile.languages),
            profile.conditions.startsOn?.description ?? "",
        ]
    }
}
