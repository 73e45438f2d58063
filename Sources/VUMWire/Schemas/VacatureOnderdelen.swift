import StrictJSON

// Parts of the vacancy that a job seeker lacks or shapes otherwise.
extension JSONSchema {
    static let adres = JSONSchema.object([
        .required("postcode", .postcode),
        .optional("straatnaam", .tekst(24)),
        .optional("huisnummer", .integer5),
        .optional("huisnummertoevoeging", .tekst(6)),
    ])

    static let arbeidsVoorwaarden = JSONSchema.object([
        .optional("datumAanvangWerkzaamheden", .date),
        .optional("datumEindeWerkzaamheden", .date),
        .optional("omschrijvingArbeidsvoorwaarden", .tekst(2000)),
        .optional("salarisIndicatie", .tekst(100)),
    ])

    static let contactpersoonAfdelingVacature = JSONSchema.object([
        .optional("naamContactpersoonAfdeling", .tekst(35)),
        .optional("emailadres", .array(of: .emailadres)),
        .optional("telefoonnummer", .array(of: .telefoonnummer)),
    ])

    static let cursusVacature = JSONSchema.object([
        .optional("indicatieCertificaat", .code(IndicatieDiploma.self)),
        .optional("naamCursus", .tekst(120)),
        .optional("toelichtingCursus", .tekst(2000)),
    ])

    static let flexibiliteitVacature = JSONSchema.object([
        .optional("datumEindeBeschikbaarVoorWerk", .date),
        .optional("indicatieOnregelmatigWerkOfPloegendienst", .code(Indicatie.self)),
    ])

    static let opleidingVacature = JSONSchema.object([
        .optional("codeOpleidingsnaam", .integer10AsString),
        .optional("codeNiveauOpleiding", .code(CodeNiveauOpleiding.self)),
        .optional("indicatieDiploma", .code(IndicatieDiploma.self)),
        .optional("toelichtingOpleiding", .tekst(2000)),
    ])

    static let sollicitatiewijze = JSONSchema.object([
        .optional("codeSollicitatiewijze", .code(CodeSollicitatiewijze.self)),
        .optional("webadres", .webadres),
    ])

    static let werkervaringVacature = JSONSchema.object([.optional("aantalJarenWerkzaamInBeroep", .integer2)])

    /// *MPWerkgever* has no contact persons: they are part of the detail only.
    private static let mpWerkgeverLeden: [Member] = [
        .optional("handelsnaamOrganisatie", .tekst(500)),
        .optional("sector", .array(of: .sectorBeroepsEnBedrijfsleven)),
        .optional("webadres", .array(of: .webadres)),
    ]

    static let mpWerkgever = JSONSchema.object(mpWerkgeverLeden)

    static let werkgever = JSONSchema.object(mpWerkgeverLeden + [.optional("contactpersoon", .array(of: .contactpersoonAfdelingVacature))])
}
