import StrictJSON

/// One thing that is wrong with a request: where, and which rule it breaks. Never what was given.
struct InputFault: Hashable, Sendable {
    enum Place: String, Hashable, Sendable {
        case body, query, path, header
    }

    let place: Place
    /// The member, parameter or header; empty for the whole body.
    let field: String
    /// A fixed name, for programs.
    let rule: String
    /// The rule in words.
    let detail: String

    init(_ place: Place, _ field: String, _ rule: String, _ detail: String) {
        self.place = place
        self.field = field
        self.rule = rule
        self.detail = detail
    }

    /// A fault of the structure of a body; the path goes as far as its names are ours.
    init(_ fault: JSONFault) {
        self.init(.body, fault.knownPath, fault.rule.name, fault.rule.description)
    }

    var json: JSONValue {
        ["in": .string(place.rawValue), "field": .string(field), "rule": .string(rule), "detail": .string(detail)]
    }
}

/// Everything that is wrong with a request, told at once (NL API Design Rules, error-handling/all-errors).
struct InputRefusal: Error, Hashable, Sendable {
    let all: [InputFault]

    init(_ all: [InputFault]) { self.all = all }
    init(_ only: InputFault) { all = [only] }
}
