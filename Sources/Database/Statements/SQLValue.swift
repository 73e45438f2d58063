/// A value as both engines know it.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// What kind of value this is.
    public var kind: ValueKind {
        switch self {
        case .null: .null
        case .integer: .integer
        case .real: .real
        case .text: .text
        case .blob: .blob
        }
    }
}

/// The kinds of value a column can hold.
public enum ValueKind: String, Equatable, Sendable {
    case null, integer, real, text, blob
}
