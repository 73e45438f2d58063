import StrictJSON

// The vacancy: the search profile's members, and what only the detail holds.
extension JSONSchema {
    /// *MPVacatureMatch* without its identifier, address and employer.
    private static let vacatureZoekprofiel: [Member] = [
        .optional("arbeidsVoorwaarden", .arbeidsVoorwaarden),
        .optional("beroep", .beroep),
        .optional("codeWerkEnDenkniveauMinimaal", .string(oneOf: CodeWerkEnDenkniveau.allCases.map(\.tekst))),
        .optional("competentiebeheersing", .array(of: .competentiebeheersing)),
        .optional("contractvorm", .array(of: .contractvorm)),
        .optional("cursus", .array(of: .cursusVacature)),
        .optional("flexibiliteit", .flexibiliteitVacature),
        .optional("naamVacature", .tekst(120)),
        .optional("omschrijvingVacature", .tekst(2000)),
        .optional("opleiding", .array(of: .opleidingVacature)),
        .optional("rijbewijs", .array(of: .rijbewijs)),
        .optional("sector", .sectorBeroepsEnBedrijfsleven),
        .optional("sluitingsdatumVacature", .date),
        .optional("sollicitatiewijze", .array(of: .sollicitatiewijze)),
        .optional("taalbeheersing", .array(of: .taalbeheersing)),
        .optional("vervoermiddel", .array(of: .vervoermiddel)),
        .optional("werkervaring", .array(of: .werkervaringVacature)),
        .optional("werktijden", .werktijden),
    ]

    /// *Vacature*: the whole record.
    static let vacature = JSONSchema.object(
        vacatureZoekprofiel + [
            .optional("adres", .adres),
            .required("idVacature", .safeIDString),
            .optional("nummerVacature", .tekst(11)),
            .optional("werkgever", .werkgever),
        ])

    /// *MPVacatureMatch* as a source gives it.
    static let mpVacatureMatchBron = JSONSchema.object(
        vacatureZoekprofiel + [
            .required("adres", .adres), .optional("werkgever", .mpWerkgever), .required("idVacature", .safeIDString),
        ])

    /// *MPVacatureMatch* as the exchange gives it.
    static let mpVacatureMatchBemiddelaar = JSONSchema.object(
        vacatureZoekprofiel + [.required("adres", .adres), .optional("werkgever", .mpWerkgever), .required("vumID", .vumID)])
}
