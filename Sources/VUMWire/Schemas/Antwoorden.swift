import StrictJSON

// The answers; open in the contract (no `additionalProperties`), so that a later minor version can add members.
extension JSONSchema {
    /// What a source answers to a question.
    static func bronAntwoord(_ match: JSONSchema) -> JSONSchema {
        .object(closed: false, [.required("maximumAantalResultatenBereikt", .boolean), .required("matches", .array(of: match))])
    }

    /// What the exchange answers to a question (*WerkzoekendeProfielMatchesResponse*, *VacaturesMatchesResponse*).
    static func bemiddelaarAntwoord(_ match: JSONSchema) -> JSONSchema {
        .object(
            closed: false,
            [
                .required("maximumAantalResultatenBereikt", .boolean), .required("vraagID", .vraagID),
                .required("matches", .array(of: match)),
            ])
    }

    /// What the exchange answers to a request for a detail.
    static func bemiddelaarDetail(_ key: String, _ entity: JSONSchema) -> JSONSchema {
        .object(closed: false, [.optional("bronID", .bronID), .optional(key, entity)])
    }
}
