import ArgumentParser
import LabourDomain

/// The criteria that both subjects share.
struct QuestionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The middle of the area: 3511AB, or 3511.", valueName: "postcode"))
    var postcode: String?

    @Option(help: ArgumentHelp("Kilometres around it, 0 to 999.", valueName: "km"))
    var radius = 25

    @Option(help: ArgumentHelp("An occupation by name or code; several mean any of them.", valueName: "name or code"))
    var occupation: [String] = []

    @Option(help: ArgumentHelp("The least hours a week you look for, 1 to 99.", valueName: "hours"))
    var minimumHours: Int?

    @Option(help: ArgumentHelp("The most hours a week you look for, 1 to 99.", valueName: "hours"))
    var maximumHours: Int?

    @Option(help: ArgumentHelp("A driving licence (A, AM, B, BE, C, CE, T …); several mean all of them.", valueName: "category"))
    var licence: [String] = []

    @Option(
        help: ArgumentHelp(
            "A language by its three letters, with the least level of speaking and writing: nld, nld:3, nld:3:2. Several mean all.",
            discussion: "2 is reasonable, 3 good, 4 excellent.", valueName: "language"))
    var language: [String] = []

    @Option(help: ArgumentHelp("Irregular hours or shifts: yes or no.", valueName: "yes|no"))
    var irregularHours: YesNo?

    @Option(help: ArgumentHelp("A question as JSON, in the words of the standard, instead of the criteria above.", valueName: "file"))
    var question: String?

    func validate() throws {
        if question != nil {
            if hasCriteria { throw ValidationError("--question holds all criteria; leave out the other ones.") }
            return
        }
        if let postcode { _ = try Self.readPostcode(postcode) }
        guard (0...999).contains(radius) else { throw ValidationError("--radius is a number from 0 to 999, not \(radius).") }
        for (name, hours) in [("--minimum-hours", minimumHours), ("--maximum-hours", maximumHours)] {
            if let hours, !(1...99).contains(hours) { throw ValidationError("\(name) is a number from 1 to 99, not \(hours).") }
        }
        if let minimumHours, let maximumHours, minimumHours > maximumHours {
            throw ValidationError("--minimum-hours (\(minimumHours)) is more than --maximum-hours (\(maximumHours)).")
        }
        for name in licence where DrivingLicences(name: name.uppercased()) == nil {
            throw ValidationError("There is no driving licence \"\(name)\". There are: \(DrivingLicences.names.joined(separator: ", ")).")
        }
        for text in language { _ = try Self.readLanguage(text) }
    }

    /// Whether there is something to ask: an area, or a whole question.
    var hasQuestion: Bool { postcode != nil || question != nil }

    var hasCriteria: Bool {
        postcode != nil || !occupation.isEmpty || minimumHours != nil || maximumHours != nil || !licence.isEmpty || !language.isEmpty
            || irregularHours != nil
    }

    /// The question that these flags make; occupations were looked up before.
    func selection(occupations: [OccupationCode]) throws -> SelectionQuestion {
        let area = try SearchArea(centre: try Self.readPostcode(postcode ?? ""), radius: radius)
        var question = SelectionQuestion(area: area)
        question.occupations = occupations
        question.licences = licence.reduce(into: []) { $0.formUnion(DrivingLicences(name: $1.uppercased()) ?? []) }
        question.languages = try language.map(Self.readLanguage)
        question.irregularHours = irregularHours
        // The ranges overlap when the profile's maximum reaches our minimum and its minimum does not pass our maximum.
        question.maximumHoursAtLeast = minimumHours.map { UInt8($0) }
        question.minimumHoursAtMost = maximumHours.map { UInt8($0) }
        return question
    }

    /// Distance is measured between the four digits, so that they alone will do.
    private static func readPostcode(_ text: String) throws -> Postcode {
        let compact = text.filter { $0 != " " }
        guard let postcode = try? Postcode(compact.utf8.count == 4 ? compact + "AA" : compact) else {
            throw ValidationError("\"\(text)\" is no Dutch postcode. Write it as 3511AB.")
        }
        return postcode
    }

    private static func readLanguage(_ text: String) throws -> LanguageDemand {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (1...3).contains(parts.count), let language = try? LanguageCode(parts[0].lowercased()) else {
            throw ValidationError("\"\(text)\" is no language. Write its three letters (ISO 639-3): nld, eng, pol, nld:3:2.")
        }
        let levels = try parts.dropFirst().map { part -> UInt8? in
            if part.isEmpty { return nil }
            guard let level = UInt8(part), (2...4).contains(level) else {
                throw ValidationError("\"\(part)\" is no level of a language. Use 2 (reasonable), 3 (good) or 4 (excellent).")
            }
            return level
        }
        return LanguageDemand(language: language, oralAtLeast: levels.first ?? nil, writtenAtLeast: levels.dropFirst().first ?? nil)
    }
}
