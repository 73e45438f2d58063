public import LabourDomain
public import StrictJSON

/// The contract for one subject: its words and its schemas. Everything that subjects do alike is written once, over this value.
public struct WireContract: Sendable {
    /// What the records are about.
    public let subject: Subject
    /// The segment of the path: `werkzoekendeProfielen`, `vacatures`, `werkgeverscontactmomenten`.
    public let pathSegment: String
    /// How the rest of a record is asked once it has been found; `nil` where the answer holds all of it, and no identifier.
    public let detail: DetailContract?

    /// The full record (*Werkzoekende*, *Vacature*, *MPWerkgeverscontactmomentMatch*), closed.
    public let entity: JSONSchema
    /// What a source gives of a record in its answer, closed. Of a profile: identifier required, no contact data. Of a contact moment: all.
    public let sourceMatch: JSONSchema
    /// What the exchange gives of it: `vumID` in place of the identifier, where there is one.
    public let exchangeMatch: JSONSchema
    /// What a source answers to a question, with ``sourceMatch`` elements; open.
    public let sourceAnswer: JSONSchema
    /// What the exchange answers to a question, with ``exchangeMatch`` elements; open.
    public let exchangeAnswer: JSONSchema
    /// The question with its wrapper, as the contract writes it. ``parseQuestion(_:)`` takes more than this.
    public let selection: JSONSchema

    /// That of ``detail``, apart, since every match of an answer needs it.
    let idKey: String?
    /// ``entity`` with a mark for every fact.
    let entityWithFacts: JSONSchema
    /// ``sourceMatch`` with the same marks.
    let matchWithFacts: JSONSchema

    /// The bounds on one record: 256 KiB, 32 deep.
    public static let recordLimits = JSONLimits.record
    /// The member that distinguishes a match of the exchange.
    public static let referenceKey = "vumID"

    /// The contract of a subject; O(1), all are prepared once.
    public static func of(_ subject: Subject) -> WireContract {
        switch subject {
        case .jobSeekers: jobSeekers
        case .vacancies: vacancies
        case .contactMoments: contactMoments
        }
    }

    private static let jobSeekers = WireContract(
        subject: .jobSeekers, pathSegment: "werkzoekendeProfielen",
        detail: DetailContract(idKey: "idWerkzoekende", recordKey: "werkzoekende", entity: .werkzoekende),
        entity: .werkzoekende, sourceMatch: .mpWerkzoekendeMatchBron, exchangeMatch: .mpWerkzoekendeMatchBemiddelaar,
        selection: .werkzoekendeProfielMatchesRequest)

    private static let vacancies = WireContract(
        subject: .vacancies, pathSegment: "vacatures",
        detail: DetailContract(idKey: "idVacature", recordKey: "vacature", entity: .vacature),
        entity: .vacature, sourceMatch: .mpVacatureMatchBron, exchangeMatch: .mpVacatureMatchBemiddelaar,
        selection: .vacatureMatchesRequest)

    static let contactMoments = WireContract(
        subject: .contactMoments, pathSegment: "werkgeverscontactmomenten", detail: nil,
        entity: .mpWerkgeverscontactmomentMatch, sourceMatch: .mpWerkgeverscontactmomentMatch,
        exchangeMatch: .mpWerkgeverscontactmomentMatch, selection: .werkgeverscontactmomentMatchesRequest)

    private init(
        subject: Subject, pathSegment: String, detail: DetailContract?, entity: JSONSchema, sourceMatch: JSONSchema,
        exchangeMatch: JSONSchema, selection: JSONSchema
    ) {
        self.subject = subject
        self.pathSegment = pathSegment
        self.detail = detail
        idKey = detail?.idKey
        self.entity = entity
        self.sourceMatch = sourceMatch
        self.exchangeMatch = exchangeMatch
        self.selection = selection
        sourceAnswer = .bronAntwoord(sourceMatch)
        exchangeAnswer = .bemiddelaarAntwoord(exchangeMatch)
        entityWithFacts = entity.marking(Feit.marks(of: subject))
        matchWithFacts = sourceMatch.marking(Feit.marks(of: subject))
    }

    /// Every schema by name: what a comparison with the contract's own documents needs.
    public static var schemasByName: [(name: String, schema: JSONSchema)] {
        Subject.allCases.flatMap { of($0).ownSchemasByName } + [("error", .fout)]
    }

    private var ownSchemasByName: [(name: String, schema: JSONSchema)] {
        let ofQuestion = [
            ("entity", entity), ("sourceMatch", sourceMatch), ("exchangeMatch", exchangeMatch), ("sourceAnswer", sourceAnswer),
            ("exchangeAnswer", exchangeAnswer), ("selection", selection),
        ]
        let ofDetail = detail.map { [("sourceDetail", $0.sourceAnswer), ("exchangeDetail", $0.exchangeAnswer)] } ?? []
        return (ofQuestion + ofDetail).map { ("\(subject.rawValue)/\($0)", $1) }
    }
}
