public import LabourDomain
public import StrictJSON

/// The contract for one subject: its words and its schemas. Everything the two subjects do alike is written once, over this value.
public struct WireContract: Sendable {
    /// What the profiles are about.
    public let subject: Subject
    /// The segment of the path: `werkzoekendeProfielen`, `vacatures`.
    public let pathSegment: String
    /// The member that holds the source's own identifier: `idWerkzoekende`, `idVacature`.
    public let idKey: String
    /// The member of a detail answer that holds the record: `werkzoekende`, `vacature`.
    public let detailKey: String

    /// The full record (*Werkzoekende*, *Vacature*), closed.
    public let entity: JSONSchema
    /// The search profile as a source gives it: identifier required, no contact data, closed.
    public let sourceMatch: JSONSchema
    /// The search profile as the exchange gives it: `vumID` in place of the identifier.
    public let exchangeMatch: JSONSchema
    /// What a source answers to a question, with ``sourceMatch`` elements; open.
    public let sourceAnswer: JSONSchema
    /// What the exchange answers to a question, with ``exchangeMatch`` elements; open.
    public let exchangeAnswer: JSONSchema
    /// What a source answers to a request for a detail: the bare record.
    public let sourceDetail: JSONSchema
    /// What the exchange answers to a request for a detail; open.
    public let exchangeDetail: JSONSchema
    /// The question with its wrapper, as the contract writes it. ``parseSelection(_:)`` takes more than this.
    public let selection: JSONSchema

    /// ``entity`` with a mark for every fact.
    let entityWithFacts: JSONSchema
    /// ``sourceMatch`` with the same marks.
    let matchWithFacts: JSONSchema
    /// ``entity`` with a mark for the identifier.
    let entityWithID: JSONSchema

    /// The bounds on one record: 256 KiB, 32 deep.
    public static let recordLimits = JSONLimits.record
    /// The member that distinguishes a match of the exchange.
    public static let referenceKey = "vumID"

    /// The contract of a subject; O(1), both are prepared once.
    public static func of(_ subject: Subject) -> WireContract {
        switch subject {
        case .jobSeekers: jobSeekers
        case .vacancies: vacancies
        }
    }

    private static let jobSeekers = WireContract(
        subject: .jobSeekers, pathSegment: "werkzoekendeProfielen", idKey: "idWerkzoekende", detailKey: "werkzoekende",
        entity: .werkzoekende, sourceMatch: .mpWerkzoekendeMatchBron, exchangeMatch: .mpWerkzoekendeMatchBemiddelaar,
        selection: .werkzoekendeProfielMatchesRequest)

    private static let vacancies = WireContract(
        subject: .vacancies, pathSegment: "vacatures", idKey: "idVacature", detailKey: "vacature",
        entity: .vacature, sourceMatch: .mpVacatureMatchBron, exchangeMatch: .mpVacatureMatchBemiddelaar,
        selection: .vacatureMatchesRequest)

    private init(
        subject: Subject, pathSegment: String, idKey: String, detailKey: String, entity: JSONSchema, sourceMatch: JSONSchema,
        exchangeMatch: JSONSchema, selection: JSONSchema
    ) {
        self.subject = subject
        self.pathSegment = pathSegment
        self.idKey = idKey
        self.detailKey = detailKey
        self.entity = entity
        self.sourceMatch = sourceMatch
        self.exchangeMatch = exchangeMatch
        self.selection = selection
        sourceAnswer = .bronAntwoord(sourceMatch)
        exchangeAnswer = .bemiddelaarAntwoord(exchangeMatch)
        sourceDetail = entity
        entityWithFacts = entity.marking(Feit.marks(of: subject))
        matchWithFacts = sourceMatch.marking(Feit.marks(of: subject))
        entityWithID = entity.marking([(path: idKey, mark: 1)])
        exchangeDetail = .bemiddelaarDetail(detailKey, entity)
    }

    /// Every schema by name: what a comparison with the contract's own documents needs.
    public static var schemasByName: [(name: String, schema: JSONSchema)] {
        Subject.allCases.flatMap { subject in
            let contract = of(subject)
            return [
                ("\(subject.rawValue)/entity", contract.entity), ("\(subject.rawValue)/sourceMatch", contract.sourceMatch),
                ("\(subject.rawValue)/exchangeMatch", contract.exchangeMatch), ("\(subject.rawValue)/sourceAnswer", contract.sourceAnswer),
                ("\(subject.rawValue)/exchangeAnswer", contract.exchangeAnswer),
                ("\(subject.rawValue)/sourceDetail", contract.sourceDetail),
                ("\(subject.rawValue)/exchangeDetail", contract.exchangeDetail), ("\(subject.rawValue)/selection", contract.selection),
            ]
        } + [("error", .fout)]
    }
}
