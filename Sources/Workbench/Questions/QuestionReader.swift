public import Geography
public import LabourDomain
public import Matching

/// Makes a question of a form, or says of each field what is wrong with it.
public struct QuestionReader: Sendable {
    private let gazetteer: Gazetteer
    private let register: OccupationRegister

    public init(gazetteer: Gazetteer, register: OccupationRegister) {
        self.gazetteer = gazetteer
        self.register = register
    }

    /// What a reading gave.
    public enum Reading: Hashable, Sendable {
        case question(WeighedQuestion)
        /// In the order of the form.
        case faults([FormFault])
    }

    /// Reads a form.
    public func read(_ form: QuestionForm) -> Reading {
        var faults: [FormFault] = []
        func value<Value>(of field: QuestionForm.Field, _ read: () throws(FieldFault) -> Value) -> Value? {
            do throws(FieldFault) { return try read() } catch {
                faults.append(FormFault(field, error))
                return nil
            }
        }
        let postcode = value(of: .postcode) { () throws(FieldFault) in try self.postcode(form.postcode) }
        let radius = value(of: .radius) { () throws(FieldFault) in try Self.number(form.radius, 0...999) ?? 25 }
        let occupations = value(of: .occupation) { () throws(FieldFault) in try self.occupations(form.occupation) } ?? []
        let minimum = value(of: .minimumHours) { () throws(FieldFault) in try Self.number(form.minimumHours, 1...99) } ?? nil
        let maximum = value(of: .maximumHours) { () throws(FieldFault) in try Self.number(form.maximumHours, 1...99) } ?? nil
        if let minimum, let maximum, minimum > maximum { faults.append(FormFault(.maximumHours, .wrongOrder)) }
        guard faults.isEmpty, let postcode, let radius, let area = try? SearchArea(centre: postcode, radius: radius) else {
            return .faults(faults)
        }
        var question = SelectionQuestion(area: area)
        question.occupations = occupations
        question.maximumHoursAtLeast = minimum.map { UInt8($0) }
        question.minimumHoursAtMost = maximum.map { UInt8($0) }
        question.licences = form.licences.reduce(into: []) { $0.formUnion(DrivingLicences(name: $1) ?? []) }
        if let level = UInt8(form.language), (2...4).contains(level), let dutch = try? LanguageCode("nld") {
            question.languages = [LanguageDemand(language: dutch, oralAtLeast: level)]
        }
        question.irregularHours = form.irregularHours == "ja" ? .yes : form.irregularHours == "nee" ? .no : nil
        return .question(WeighedQuestion(subject: form.subject, all: question, weights: form.weights))
    }

    /// Names of occupations that somebody may mean, for the list beside the field.
    public func names(like text: String, limit: Int) -> [String] {
        var names: [String] = []
        for suggestion in register.suggestions(for: text, limit: limit * 2) where !names.contains(suggestion.occupation.name) {
            names.append(suggestion.occupation.name)
        }
        return Array(names.prefix(limit))
    }

    /// The name of an occupation; `nil` where the register does not know it.
    public func name(of code: OccupationCode) -> String? { register.occupation(code)?.name }

    /// Where an area lies.
    func position(of area: PostcodeArea) -> GeographicPosition? { gazetteer.position(of: area) }

    private func postcode(_ text: String) throws(FieldFault) -> Postcode {
        let compact = text.filter { $0 != " " }.uppercased()
        guard !compact.isEmpty else { throw .missing }
        guard let postcode = try? Postcode(compact.utf8.count == 4 ? compact + "AA" : compact) else {
            throw .noPostcode
        }
        guard gazetteer.contains(postcode.area) else { throw .unknownPostcode }
        return postcode
    }

    private func occupations(_ text: String) throws(FieldFault) -> [OccupationCode] {
        guard !text.isEmpty else { return [] }
        let found = register.occupations(named: text)
        guard found.isEmpty else { return found.map(\.code) }
        var part = text[...]
        while true {
            let names = names(like: String(part), limit: 5)
            guard names.isEmpty, part.count > 4 else { throw .unknownOccupation(suggestions: names) }
            part = part.dropLast()
        }
    }

    /// Digits only: `Int` would take a sign as well.
    private static func number(_ text: String, _ bounds: ClosedRange<Int>) throws(FieldFault) -> Int? {
        guard !text.isEmpty else { return nil }
        guard text.utf8.count <= 3, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), bounds.contains(number)
        else { throw .noNumber(bounds) }
        return number
    }
}
