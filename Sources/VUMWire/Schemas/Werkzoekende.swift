import StrictJSON

// The job seeker: the search profile's members, and the detail's members beyond them.
extension JSONSchema {
    /// *MPWerkzoekendeMatch* without its identifier.
    private static let werkzoekendeZoekprofiel: [Member] = [
        .optional("arbeidsmarktkwalificatie", .arbeidsmarktkwalificatie),
        .optional("bemiddelingsberoep", .array(of: .beroep)),
        .optional("contractvorm", .array(of: .contractvorm)),
        .optional("flexibiliteit", .flexibiliteitWerkzoekende),
        .optional("indicatieBeschikbaarheidContactgegevens", .code(IndicatieJaNee.self)),
        .optional("sector", .array(of: .sectorBeroepsEnBedrijfsleven)),
        .optional("vervoermiddel", .array(of: .vervoermiddel)),
        .optional("werktijden", .werktijden),
    ]

    /// What only the detail holds: twelve leaves, every one about contact or personal circumstances (vum.md §3).
    private static let werkzoekendeAlleenDetail: [Member] = [
        .optional("contactpersoon", .array(of: .contactpersoonAfdelingWerkzoekende)),
        .optional("eisAanWerk", .eisAanWerk),
        .optional("emailadres", .array(of: .emailadres)),
        .optional("indicatieLdrRegistratie", .code(IndicatieJaNee.self)),
        .optional("persoonlijkePresentatie", .tekst(2000)),
        .optional("telefoonnummer", .array(of: .telefoonnummer)),
        .optional("webadres", .array(of: .webadres)),
    ]

    /// *Werkzoekende*: the whole record.
    static let werkzoekende = JSONSchema.object(
        werkzoekendeZoekprofiel + werkzoekendeAlleenDetail + [
            .optional("mobiliteit", .mobiliteit),
            .optional("idWerkzoekende", .safeIDString),
        ])

    /// *MPWerkzoekendeMatch* as a source gives it.
    static let mpWerkzoekendeMatchBron = JSONSchema.object(
        werkzoekendeZoekprofiel + [.required("mobiliteit", .mobiliteit), .required("idWerkzoekende", .safeIDString)])

    /// *MPWerkzoekendeMatch* as the exchange gives it.
    static let mpWerkzoekendeMatchBemiddelaar = JSONSchema.object(
        werkzoekendeZoekprofiel + [.required("mobiliteit", .mobiliteit), .required("vumID", .vumID)])
}
