import StrictJSON

// What job seekers and vacancies share, equal in both contracts.
extension JSONSchema {
    static let beroep = JSONSchema.object([.optional("codeBeroepsnaam", .uri)])

    static let competentiebeheersing = JSONSchema.object([.optional("codeCompetentie", .uri)])

    static let contractvorm = JSONSchema.object([
        .optional("codeTypeArbeidscontract", .code(CodeTypeArbeidscontract.self)),
        .optional("codeTypeOvereenkomst", .code(CodeTypeOvereenkomst.self)),
    ])

    static let rijbewijs = JSONSchema.object([.optional("codeSoortRijbewijs", .code(CodeSoortRijbewijs.self))])

    static let sectorBeroepsEnBedrijfsleven = JSONSchema.object([.optional("codeSbi", .integer5)])

    static let taalbeheersing = JSONSchema.object([
        .optional("codeNiveauTaalbeheersingLezen", .code(CodeNiveauTaalbeheersing.self)),
        .optional("codeNiveauTaalbeheersingLuisteren", .code(CodeNiveauTaalbeheersing.self)),
        .optional("codeNiveauTaalbeheersingMondeling", .code(CodeNiveauTaalbeheersing.self)),
        .optional("codeNiveauTaalbeheersingSchriftelijk", .code(CodeNiveauTaalbeheersing.self)),
        .optional("codeTaal", .taalCode3),
    ])

    static let vervoermiddel = JSONSchema.object([
        .optional("codeVervoermiddel", .code(CodeVervoermiddel.self)),
        .optional("indicatieBeschikbaarVoorUitvoeringWerk", .code(Indicatie.self)),
        .optional("indicatieBeschikbaarVoorWoonWerkverkeer", .code(Indicatie.self)),
    ])

    static let webadres = JSONSchema.object([
        .optional("codeWebadres", .code(CodeWebadres.self)),
        .optional("url", .url),
    ])

    static let werktijden = JSONSchema.object([
        .optional("aantalWerkurenPerWeekMaximaal", .integer2),
        .optional("aantalWerkurenPerWeekMinimaal", .integer2),
        .optional("indicatieKantoortijden", .code(Indicatie.self)),
    ])

    /// *Error*; open in the contract.
    static let fout = JSONSchema.object(
        closed: false,
        [
            .required("code", .tekst(10)),
            .required("message", .tekst(500)),
            .optional("details", .tekst(2000)),
        ])
}
