import FoundationEssentials
import Governance
import LabourDomain
import StrictJSON

/// Shapes that many resources share.
enum Forms {
    /// Kept within a quarter of the bytes that the domain allows.
    static let why = Schema.Field.required("why", .text(.prose(500)), "Why it is done.")

    static let oin = Schema.text(.oin)

    static let periodIn: [Schema.Field] = [
        .optional("from", .instant, "From when it counts; now where it is not said."),
        .optional("until", .instant, "The first instant at which it counts no more; none where it is not said."),
    ]

    static let periodOut: [Schema.Field] = [
        .optional("from", .instant, "From when it counts; absent where it has always done."),
        .optional("until", .instant, "The first instant at which it counts no more."),
    ]

    static let authorship = Schema.component(
        "Authorship",
        .object([
            .required("by", .text(.anything(200)), "The organisation, with the pseudonym of its employee where it was given."),
            .required("why", .text(.anything(2000)), "Why."), .required("at", .instant, "When."),
        ]))

    /// A page of things.
    static func page(of element: Schema, _ name: String) -> Schema {
        .component(
            name,
            .object([
                .required("items", .array(element, 0...100), "In order."),
                .optional("nextCursor", .text(.identifier(200)), "For the next page; absent on the last."),
            ]))
    }
}

extension JSONValue {
    /// An object of the members that there are.
    static func members(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(JSONObject(members.compactMap { name, value in value.map { (key: name, value: $0) } }))
    }

    static func page(_ items: [JSONValue], next key: String?) -> JSONValue {
        members([("items", .array(items)), ("nextCursor", key.map { .string(PageCursor.text($0)) })])
    }

    static func instant(_ date: Date) -> JSONValue { .string(Timestamp.text(date)) }

    /// A member that its schema knows to be an instant.
    func instant(_ name: String) -> Date? { self[name]?.stringValue.flatMap(Timestamp.instant) }

    /// A member as a word of a closed list.
    func word<Word: RawRepresentable>(_ name: String) throws(ProblemRefusal) -> Word where Word.RawValue == String {
        guard let word = self[name]?.stringValue.flatMap(Word.init(rawValue:)) else { throw .unreadable(name) }
        return word
    }

    func words<Word: RawRepresentable>(_ name: String) throws(ProblemRefusal) -> [Word] where Word.RawValue == String {
        var words: [Word] = []
        for value in self[name]?.arrayValue ?? [] {
            guard let word = value.stringValue.flatMap(Word.init(rawValue:)) else { throw .unreadable(name) }
            words.append(word)
        }
        return words
    }

    func text(_ name: String) throws(ProblemRefusal) -> String {
        guard let text = self[name]?.stringValue else { throw .unreadable(name) }
        return text
    }

    func oin(_ name: String) throws(ProblemRefusal) -> OIN {
        guard let oin = try? OIN(try text(name)) else { throw .unreadable(name) }
        return oin
    }

    func integer(_ name: String) throws(ProblemRefusal) -> Int {
        guard let number = self[name]?.integerValue else { throw .unreadable(name) }
        return number
    }

    /// From `from`, or from an instant where it is not said, until `until`.
    func period(from standard: Date) throws -> Period { try Period(from: instant("from") ?? standard, until: instant("until")) }
}

extension ProblemRefusal {
    /// A member that its schema should have let through only in the right form.
    static func unreadable(_ name: String) -> ProblemRefusal {
        .invalid(InputRefusal(InputFault(.body, name, "form", "not of the form it must have")))
    }
}

extension Period {
    /// Without the ends that are far away only to say that there is none.
    var members: [(String, JSONValue?)] {
        [("from", from == .distantPast ? nil : .instant(from)), ("until", until.map { .instant($0) })]
    }
}

extension Authorship {
    var json: JSONValue { ["by": .string(by), "why": .string(why), "at": .instant(at)] }
}

extension OperationCall {
    /// Who does it, with the reason in the body.
    func authorship() throws -> Authorship { try authorship(why: required("why")) }
}
