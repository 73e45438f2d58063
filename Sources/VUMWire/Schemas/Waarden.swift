import StrictJSON

// The scalar schemas of the contracts, under their own names (VUM interface 3.0, `components/schemas`).
extension JSONSchema {
    static let postcode = JSONSchema.string(shape: [.init(.digit, 4...4), .init(.letter, 2...2)])
    static let taalCode3 = JSONSchema.string(shape: [.init(.lowercaseLetter, 3...3)])
    static let integer10AsString = JSONSchema.string(shape: [.init(.digit, 1...10)])
    /// The contract's pattern is `{0,200}`; an identifier that identifies nothing is refused.
    static let safeIDString = JSONSchema.string(shape: [.init(.identifier, 1...200)])
    /// The contract's pattern is `{0,500}`; idem.
    static let vumID = JSONSchema.string(shape: [.init(.identifier, 1...500)])
    static let vraagID = JSONSchema.string(maximumLength: 100)
    static let bronID = JSONSchema.string(maximumLength: 200)
    static let uri = JSONSchema.string(maximumLength: 200)
    static let url = JSONSchema.string(maximumLength: 1000)
    static let emailadres = JSONSchema.string(maximumLength: 320)
    static let telefoonnummer = JSONSchema.string(maximumLength: 14)
    static let integer2 = JSONSchema.integer(in: 0...99)
    static let integer1000 = JSONSchema.integer(in: 0...999)
    static let integer5 = JSONSchema.integer(in: 0...99999)

    /// A text of at most this many characters (*String120* and its like).
    static func tekst(_ maximum: Int) -> JSONSchema { .string(maximumLength: maximum) }

    /// One of the codes of a list, as a number.
    static func code<Lijst: Codelijst>(_: Lijst.Type) -> JSONSchema where Lijst.RawValue == Int {
        .integer(oneOf: Lijst.allCases.map(\.rawValue))
    }

    /// One of the codes of a list, as text.
    static func code<Lijst: Codelijst>(_: Lijst.Type) -> JSONSchema where Lijst.RawValue == String {
        .string(oneOf: Lijst.allCases.map(\.rawValue))
    }
}
