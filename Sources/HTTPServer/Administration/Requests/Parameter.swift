import LabourDomain

/// A parameter of a path or a query.
struct Parameter: Sendable {
    /// What it can be. Texts only have a form; numbers only a range: what a URI can say well.
    enum Kind: Sendable {
        case text(TextForm)
        case word([String])
        case integer(ClosedRange<Int>)
        case instant
        case date
    }

    let name: String
    let kind: Kind
    /// What it means, for the description.
    let meaning: String
    var isRequired = false

    /// Checks the text; `nil` when it is right.
    func fault(in text: String, at place: InputFault.Place) -> InputFault? {
        switch kind {
        case .text(let form):
            form.accepts(text) ? nil : InputFault(place, name, "form", form.rule)
        case .word(let words):
            words.contains { $0.utf8.elementsEqual(text.utf8) }
                ? nil : InputFault(place, name, "notOneOf", "not one of \(words.joined(separator: ", "))")
        case .integer(let range):
            Self.number(text).map { range.contains($0) } == true
                ? nil : InputFault(place, name, "outOfRange", "not an integer in \(range.lowerBound)...\(range.upperBound)")
        case .instant:
            Timestamp.instant(text) != nil
                ? nil : InputFault(place, name, "dateTime", "an existing instant of RFC 3339, with Z or an offset")
        case .date:
            CalendarDate(isoBytes: text.utf8) != nil ? nil : InputFault(place, name, "notADate", "not an existing date written yyyy-mm-dd")
        }
    }

    /// Digits only, without zeros in front.
    static func number(_ text: String) -> Int? {
        guard (1...15).contains(text.utf8.count), text.utf8.allSatisfy(\.isASCIIDigit), text == "0" || text.utf8.first != 0x30 else {
            return nil
        }
        return Int(text)
    }

    /// The schema of the description.
    var schema: Schema {
        switch kind {
        case .text(let form): .text(form)
        case .word(let words): .word(words)
        case .integer(let range): .integer(range)
        case .instant: .instant
        case .date: .date
        }
    }

    static let oin = Parameter(name: "oin", kind: .text(.oin), meaning: "The number of the organisation.", isRequired: true)
    static let number = Parameter(
        name: "number", kind: .integer(1...999_999_999_999), meaning: "The number of the entry.", isRequired: true)
    static let limit = Parameter(name: "limit", kind: .integer(1...100), meaning: "At most so many; 25 where it is not said.")
    static let cursor = Parameter(
        name: "cursor", kind: .text(.identifier(200)), meaning: "Where the page before this one ended: its `nextCursor`.")
}
