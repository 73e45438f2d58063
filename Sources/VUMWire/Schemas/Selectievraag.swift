import StrictJSON

// The selection question as the contract writes it. The parser does not run on these schemas, since it also takes what they refuse
// (empty values, both spellings); they say what we send, and are held against the contract.
extension JSONSchema {
    /// *WerkzoekendeProfielMatchesRequest*: closed, unlike that of the vacancies.
    static let werkzoekendeProfielMatchesRequest = JSONSchema.object([.required("vraagObject", .mpWerkzoekende)])

    /// *VacatureMatchesRequest*.
    static let vacatureMatchesRequest = JSONSchema.object(closed: false, [.required("vraagObject", .mpVacature)])

    static let mpWerkzoekende = JSONSchema.object(
        closed: false,
        [
            .optional("bemiddelingsberoep", operatoren([("$elemMatch", operatoren([("$or", .array(of: beroepsnaamSelectie))]))])),
            .optional("contractvorm", operatoren([("$elemMatch", operatoren([("$or", .array(of: contractSelectie, minimumCount: 1))]))])),
            .optional("flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst", jaNeeSelectie),
            .optional("arbeidsmarktkwalificatie.rijbewijs", rijbewijsSelectie),
            .required("selectiegebied", selectiegebied),
            .optional("arbeidsmarktkwalificatie.taalbeheersing", taalbeheersingenSelectie),
            .optional("datumAanvangBeschikbaarVoorWerk", operatoren([("$lte", .date)])),
            .optional("werktijden.indicatieKantoortijden", jaNeeSelectie),
            .optional("werktijden.aantalWerkurenPerWeekMaximaal", operatoren([("$gte", aantalWerkuren)])),
            .optional("werktijden.aantalWerkurenPerWeekMinimaal", operatoren([("$lte", aantalWerkuren)])),
        ])

    static let mpVacature = JSONSchema.object(
        closed: false,
        [
            .optional("beroep.codeBeroepsnaam", operatoren([("$eq", .uri)])),
            .optional("codeWerkEnDenkniveauMinimaal", werkEnDenkniveauSelectie),
            .optional("datumAanvangWerkzaamheden", operatoren([("$gte", .date)])),
            .optional("flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst", jaNeeSelectie),
            .optional("rijbewijs", rijbewijsSelectie),
            .required("selectiegebied", selectiegebied),
            .optional("taalbeheersing", taalbeheersingenSelectie),
            .optional("werktijden.aantalWerkurenPerWeekMaximaal", operatoren([("$gte", aantalWerkuren)])),
            .optional("werktijden.aantalWerkurenPerWeekMinimaal", operatoren([("$lte", aantalWerkuren)])),
        ])

    private static func operatoren(_ members: [(name: String, schema: JSONSchema)]) -> JSONSchema {
        .object(closed: false, members.map { .optional($0.name, $0.schema) })
    }

    private static let aantalWerkuren = JSONSchema.integer(in: 1...99)
    private static let jaNeeSelectie = operatoren([("$eq", .code(IndicatieJaNee.self))])
    private static let beroepsnaamSelectie = operatoren([("beroep.codeBeroepsnaam", operatoren([("$eq", .uri)]))])
    private static let contractSelectie = operatoren([
        ("codeTypeArbeidscontract", operatoren([("$eq", .code(CodeTypeArbeidscontract.self))]))
    ])
    private static let selectiegebied = JSONSchema.object(
        closed: false, [.required("afstand", .integer1000), .required("postcode", .postcode)])

    private static let rijbewijsSelectie = operatoren([
        (
            "$all",
            .array(
                of: operatoren([
                    ("$elemMatch", operatoren([("codeSoortRijbewijs", operatoren([("$eq", .code(CodeSoortRijbewijs.self))]))]))
                ]), minimumCount: 1)
        )
    ])

    private static let taalniveauSelectie = operatoren([
        ("$gte", .integer(oneOf: CodeNiveauTaalbeheersing.vraagbaar.map(\.rawValue)))
    ])

    private static let taalbeheersingenSelectie = operatoren([
        (
            "$all",
            .array(
                of: operatoren([
                    (
                        "$elemMatch",
                        .object(
                            closed: false,
                            [
                                .optional("codeNiveauTaalbeheersingMondeling", taalniveauSelectie),
                                .optional("codeNiveauTaalbeheersingSchriftelijk", taalniveauSelectie),
                                .required("codeTaal", operatoren([("$eq", .taalCode3)])),
                            ])
                    )
                ]), minimumCount: 1)
        )
    ])

    /// The contract's `oneOf` of two combinations is given as the operators of both, each on its own (deviation D2 in docs/standards/vum-alignment.md).
    private static let werkEnDenkniveauSelectie = operatoren([
        ("$gte", .string(oneOf: ["1", "2", "3", "4", "5", "6"])), ("$lt", .string(oneOf: ["7"])), ("$eq", .string(oneOf: ["7"])),
    ])
}
