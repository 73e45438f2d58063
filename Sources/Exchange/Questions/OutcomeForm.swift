internal import Governance
internal import LabourDomain
internal import StrictJSON
internal import VUMWire

/// A report on a detail as it comes in: `{"subject": …, "reference": …, "outcome": …, "reason": …}`, the last with the outcome `none` only.
///
/// An interface of our own, so nothing in it is passed over: what is unknown is refused, not ignored.
struct OutcomeForm: Equatable {
    static let limits = JSONLimits(maximumBytes: 4096, maximumDepth: 2)
    private static let members = ["subject", "reference", "outcome", "reason"]

    let subject: Subject
    let reference: String
    let outcome: DetailOutcome

    init(_ body: [UInt8]) throws(ExchangeRefusal) {
        let json: JSONValue
        do {
            json = try JSONValue(parsing: body, limits: Self.limits)
        } catch {
            throw .invalidReport(.unreadable(error))
        }
        guard let object = json.objectValue else { throw Self.invalid("de aanroep", "een JSON-object") }
        guard object.members.allSatisfy({ Self.members.contains($0.key) }) else {
            throw Self.invalid("de aanroep", "alleen de velden \(Self.list(Self.members))")
        }
        func text(_ name: String) throws(ExchangeRefusal) -> String? {
            guard let value = object[name] else { return nil }
            guard let text = value.stringValue else { throw Self.invalid(name, "een tekst") }
            return text
        }
        func required(_ name: String) throws(ExchangeRefusal) -> String {
            guard let text = try text(name) else { throw .invalidReport(.incompleteCall(details: "\(name): ontbreekt")) }
            return text
        }
        let subjects = Subject.ofProfiles
        guard let subject = Subject(rawValue: try required("subject")), subjects.contains(subject) else {
            throw Self.invalid("subject", Self.list(subjects.map(\.rawValue)))
        }
        self.subject = subject
        reference = try required("reference")
        let word = try required("outcome")
        guard DetailOutcome.words.contains(word) else { throw Self.invalid("outcome", Self.list(DetailOutcome.words)) }
        let why = try text("reason")
        let reason = why.flatMap(NoOutcomeReason.init(rawValue:))
        guard reason != nil || why == nil else { throw Self.invalid("reason", Self.list(NoOutcomeReason.allCases.map(\.rawValue))) }
        guard let outcome = DetailOutcome(word: word, reason: reason) else {
            throw reason == nil
                ? .invalidReport(.incompleteCall(details: "reason: ontbreekt bij outcome none"))
                : Self.invalid("reason", "niets, want die hoort alleen bij outcome none")
        }
        self.outcome = outcome
    }

    private static func invalid(_ field: String, _ expected: String) -> ExchangeRefusal {
        .invalidReport(.invalidCall(details: "\(field): verwacht \(expected)"))
    }

    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
