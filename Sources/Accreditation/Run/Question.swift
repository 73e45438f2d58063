import LabourDomain
import StrictJSON

/// A question in the words of the contract.
struct Question {
    private(set) var members: [(key: String, value: JSONValue)]

    init(_ postcode: String = SubjectWords.here, _ kilometres: Int = 10, _ criteria: [(key: String, value: JSONValue)] = []) {
        let area: Criterion.Member = ("selectiegebied", ["postcode": .string(postcode), "afstand": .integer(Int64(kilometres))])
        members = [area] + criteria
    }

    init(_ criteria: [(key: String, value: JSONValue)]) { self.init(SubjectWords.here, 10, criteria) }

    /// The body of a request.
    var body: [UInt8] {
        JSONValue.object(JSONObject([("vraagObject", .object(JSONObject(members)))])).serialized()
    }
}

/// The criteria of the contract, each as a member of the question.
enum Criterion {
    typealias Member = (key: String, value: JSONValue)
    /// A language, and the least spoken and written level.
    typealias LanguageDemand = (String, Int64?, Int64?)

    static func irregular(_ value: Int64) -> Member { ("flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst", ["$eq": .integer(value)]) }
    static func office(_ value: Int64) -> Member { ("werktijden.indicatieKantoortijden", ["$eq": .integer(value)]) }
    static func mostHours(atLeast value: Int64) -> Member { ("werktijden.aantalWerkurenPerWeekMaximaal", ["$gte": .integer(value)]) }
    static func leastHours(atMost value: Int64) -> Member { ("werktijden.aantalWerkurenPerWeekMinimaal", ["$lte": .integer(value)]) }

    static func licences(_ words: SubjectWords, _ names: [String]) -> Member {
        (words.licences, ["$all": .array(names.map { ["$elemMatch": ["codeSoortRijbewijs": ["$eq": .string($0)]]] })])
    }

    static func languages(_ words: SubjectWords, _ demands: [LanguageDemand]) -> Member {
        let entries = demands.map { code, oral, written -> JSONValue in
            var entry = JSONObject([("codeTaal", ["$eq": .string(code)])])
            entry["codeNiveauTaalbeheersingMondeling"] = oral.map { ["$gte": .integer($0)] }
            entry["codeNiveauTaalbeheersingSchriftelijk"] = written.map { ["$gte": .integer($0)] }
            return ["$elemMatch": .object(entry)]
        }
        return (words.languages, ["$all": .array(entries)])
    }

    static func date(_ words: SubjectWords, _ day: String) -> Member {
        let comparison = words.subject == .jobSeekers ? "$lte" : "$gte"
        return (words.dateQuestion, [comparison: .string(day)])
    }

    static func occupations(_ words: SubjectWords, _ codes: [String]) -> Member {
        let uris = codes.map(SubjectWords.occupation)
        if words.subject == .vacancies { return ("beroep.codeBeroepsnaam", ["$eq": uris.first ?? ""]) }
        let entries = uris.map { uri -> JSONValue in ["beroep.codeBeroepsnaam": ["$eq": uri]] }
        return ("bemiddelingsberoep", ["$elemMatch": ["$or": .array(entries)]])
    }

    static func contracts(_ codes: [String]) -> Member {
        ("contractvorm", ["$elemMatch": ["$or": .array(codes.map { ["codeTypeArbeidscontract": ["$eq": .string($0)]] })]])
    }

    static func level(_ demand: JSONValue) -> Member { ("codeWerkEnDenkniveauMinimaal", demand) }
}
