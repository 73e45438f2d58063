import StrictJSON

// Contact moments with employers (interface 3.1). There is one form: the answer is the whole record, and it has no identifier.
extension JSONSchema {
    /// *MPWerkgeverscontactmomentMatch*: from a source and from the exchange alike.
    static let mpWerkgeverscontactmomentMatch = JSONSchema.object([
        .required("datum", .date),
        .optional("codeOnderwerp", .integer(oneOf: [1, 2, 3, 4, 5, 6])),
        .optional("codeSoort", .integer(oneOf: [1, 2, 3, 4, 5, 6])),
        .optional("accountmanager", .accountmanager),
        .optional("werkgever", .werkgeverWerkgeverscontactmoment),
    ])

    /// *WerkgeverscontactmomentMatchesRequest*: closed, as that of the job seekers.
    static let werkgeverscontactmomentMatchesRequest = JSONSchema.object([.required("vraagObject", .mpWerkgeverscontactmoment)])

    private static let mpWerkgeverscontactmoment = JSONSchema.object(
        closed: false,
        [
            .optional("datum", .object(closed: false, [.optional("$gte", .date)])),
            .required("werkgever.nummerKvk", .object(closed: false, [.optional("$eq", .nummerKvk)])),
        ])

    private static let accountmanager = JSONSchema.object([
        .optional("naam", .tekst(70)),
        .optional("naamOrganisatie", .tekst(70)),
        .optional("emailadres", .emailadres),
        .optional("telefoonnummer", .telefoonnummer),
    ])

    private static let werkgeverWerkgeverscontactmoment = JSONSchema.object([
        .optional("handelsnaamOrganisatie", .tekst(500)),
        .required("nummerKvk", .nummerKvk),
        .optional("codeSbi", .integer5),
        .optional("codeSoortAfspraken", .integer(oneOf: [1, 2, 3])),
        .optional("erkendSbbLeerbedrijf", .boolean),
        .optional("vestigingsadres", .vestigingsadres),
    ])

    private static let vestigingsadres = JSONSchema.object([
        .optional("straatnaam", .tekst(70)),
        .optional("huisnummer", .integer5),
        .optional("huisnummertoevoeging", .tekst(6)),
        .optional("woonplaatsnaam", .tekst(70)),
        .optional("postcode", .postcode),
        .optional("contactpersoonAfdeling", .contactpersoonAfdelingWerkgeverscontactmoment),
    ])

    private static let contactpersoonAfdelingWerkgeverscontactmoment = JSONSchema.object([
        .optional("naam", .tekst(70)),
        .optional("functie", .tekst(70)),
        .optional("emailadres", .emailadres),
        .optional("telefoonnummer", .telefoonnummer),
    ])

    private static let nummerKvk = JSONSchema.string(shape: [.init(.digit, 8...8)])
}
