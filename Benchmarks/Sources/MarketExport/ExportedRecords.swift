import BenchmarkMarket
import Geography
import LabourDomain
import ProfileSource

/// A profile as one line of JSON. Sets of licences, contracts and yes or no are numbers, as the index packs them.
struct ExportedProfile {
    let line: String

    init(_ profile: InventedMarket.Profile, row: Int, gazetteer: Gazetteer, occupations: inout OccupationList) {
        let facts = profile.facts
        let area = facts.postcode?.area
        let position = area.flatMap { gazetteer.position(of: $0) }
        let numbers = facts.occupations.map { "\(occupations.number(of: $0))" }
        let members = [
            "\"row\":\(row)", "\"id\":\"\(profile.stored.id)\"", "\"area\":\(area?.number ?? 0)",
            "\"latitude\":\(position?.latitude ?? 0)", "\"longitude\":\(position?.longitude ?? 0)",
            "\"occupations\":\(list(numbers))", "\"licences\":\(facts.licences.rawValue)",
            "\"durations\":\(facts.contractDurations.rawValue)", "\"irregular\":\(orNull(facts.irregularHours?.rawValue))",
            "\"office\":\(orNull(facts.officeHours?.rawValue))", "\"available\":\(orNull(facts.availableFrom?.packed))",
            "\"travel\":\(orNull(facts.maximumTravelDistance))", "\"mostHours\":\(orNull(facts.maximumHours))",
            "\"leastHours\":\(orNull(facts.minimumHours))",
            "\"languages\":\(list(facts.languages.map { languageObject($0.language, $0.oral, $0.written) }))",
            "\"match\":\(String(decoding: profile.match, as: UTF8.self))",
        ]
        line = "{\(members.joined(separator: ","))}"
    }
}

/// Occupations as small numbers, which no engine is at a disadvantage with.
struct OccupationList {
    private var numbers: [OccupationCode: Int] = [:]

    /// The number of a code, a new one where it was not met before.
    mutating func number(of code: OccupationCode) -> Int {
        if let known = numbers[code] { return known }
        numbers[code] = numbers.count + 1
        return numbers.count
    }
}

/// A question as one line of JSON, its area as the list of postcode areas from near to far.
struct ExportedQuestion {
    let line: String

    init(_ question: SelectionQuestion, number: Int, neighbourhoods: Neighbourhoods, occupations: inout OccupationList) {
        let centre = question.area.centre.area
        let position = neighbourhoods.gazetteer.position(of: centre)
        let around = neighbourhoods.around(centre)
        let areas = (0..<(around?.count(within: question.area.radius) ?? 0)).map { index in
            let area = 1000 + (around?.position(at: index) ?? 0)
            return "{\"area\":\(area),\"reach\":\(around?.reach(at: index, from: 0) ?? 0),\"tied\":\(around?.isTied(at: index) ?? false)}"
        }
        let numbers = question.occupations.map { "\(occupations.number(of: $0))" }
        let members = [
            "\"number\":\(number)", "\"centre\":\(centre.number)", "\"latitude\":\(position?.latitude ?? 0)",
            "\"longitude\":\(position?.longitude ?? 0)", "\"radius\":\(question.area.radius)", "\"areas\":\(list(areas))",
            "\"occupations\":\(list(numbers))", "\"licences\":\(question.licences.rawValue)",
            "\"irregular\":\(question.irregularHours?.rawValue ?? 0)", "\"office\":\(question.officeHours?.rawValue ?? 0)",
            "\"durations\":\(question.contractDurations.rawValue)",
            "\"availableBy\":\(orNull(question.availableBy?.packed))",
            "\"mostHours\":\(orNull(question.maximumHoursAtLeast))",
            "\"leastHours\":\(orNull(question.minimumHoursAtMost))",
            "\"languages\":\(list(question.languages.map { languageObject($0.language, $0.oralAtLeast, $0.writtenAtLeast) }))",
            "\"maximum\":100",
        ]
        line = "{\(members.joined(separator: ","))}"
    }
}

private func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }

private func orNull(_ value: (some BinaryInteger)?) -> String { value.map { "\($0)" } ?? "null" }

private func languageObject(_ language: LanguageCode?, _ oral: UInt8?, _ written: UInt8?) -> String {
    let code = language.map { "\"\($0)\"" } ?? "null"
    return "{\"language\":\(code),\"oral\":\(orNull(oral)),\"written\":\(orNull(written))}"
}
