import StrictJSON

// Parts of the job seeker that a vacancy lacks or shapes otherwise.
extension JSONSchema {
    static let arbeidsmarktkwalificatie = JSONSchema.object([
        .optional("codeWerkEnDenkniveauWerkzoekende", .code(CodeWerkEnDenkniveau.self)),
        .optional("cursus", .array(of: .cursusWerkzoekende)),
        .optional("competentiebeheersing", .array(of: .competentiebeheersing)),
        .optional("interesse", .array(of: .interesse)),
        .optional("opleiding", .array(of: .opleidingWerkzoekende)),
        .optional("rijbewijs", .array(of: .rijbewijs)),
        .optional("taalbeheersing", .array(of: .taalbeheersing)),
        .optional("werkervaring", .array(of: .werkervaringWerkzoekende)),
    ])

    static let cursusWerkzoekende = JSONSchema.object([
        .optional("indicatieCertificaat", .code(IndicatieDiploma.self)),
        .optional("naamCursus", .tekst(120)),
        .optional("toelichtingCursus", .tekst(2000)),
        .optional("datumAanvangVolgenCursus", .date),
        .optional("datumCertificaat", .date),
        .optional("datumEindeVolgenCursus", .date),
        .optional("naamOpleidingsinstituut", .tekst(500)),
    ])

    static let interesse = JSONSchema.object([.optional("naamInteresse", .tekst(120))])

    static let opleidingWerkzoekende = JSONSchema.object([
        .optional("codeOpleidingsnaam", .integer10AsString),
        .optional("codeNiveauOpleiding", .code(CodeNiveauOpleiding.self)),
        .optional("indicatieDiploma", .code(IndicatieDiploma.self)),
        .optional("toelichtingOpleiding", .tekst(2000)),
        .optional("codeStatusOpleiding", .code(CodeStatusOpleiding.self)),
        .optional("datumAanvangVolgenOpleiding", .date),
        .optional("datumDiploma", .date),
        .optional("datumEindeVolgenOpleiding", .date),
        .optional("naamOpleidingsinstituut", .tekst(500)),
    ])

    static let werkervaringWerkzoekende = JSONSchema.object([
        .optional("beroep", .beroep),
        .optional("datumAanvangWerkzaamheden", .date),
        .optional("datumEindeWerkzaamheden", .date),
        .optional("naamOrganisatie", .tekst(70)),
        .optional("toelichtingWerkervaring", .tekst(2000)),
    ])

    static let contactpersoonAfdelingWerkzoekende = JSONSchema.object([
        .optional("naamContactpersoonAfdeling", .tekst(35)),
        .optional("emailadres", .emailadres),
        .optional("telefoonnummer", .telefoonnummer),
    ])

    static let eisAanWerk = JSONSchema.object([
        .optional("indicatieAanpassingWerkomgeving", .code(Indicatie.self)),
        .optional("indicatieBegeleiding", .code(Indicatie.self)),
        .optional("indicatieWerkvariatie", .code(Indicatie.self)),
    ])

    static let flexibiliteitWerkzoekende = JSONSchema.object([
        .optional("datumEindeBeschikbaarVoorWerk", .date),
        .optional("indicatieOnregelmatigWerkOfPloegendienst", .code(Indicatie.self)),
        .optional("datumAanvangBeschikbaarVoorWerk", .date),
    ])

    static let mobiliteit = JSONSchema.object([
        .required("bemiddelingspostcode", .postcode),
        .optional("maximaleReisafstand", .integer1000),
        .optional("maximaleReistijd", .integer1000),
    ])
}
