/// How long a contract runs (*codeTypeArbeidscontract*); a profile can name several.
public struct ContractDurations: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// For an indefinite time (*onbepaalde tijd*).
    public static let indefinite = ContractDurations(rawValue: 1)
    /// For a fixed term (*bepaalde tijd*).
    public static let fixedTerm = ContractDurations(rawValue: 2)
}
