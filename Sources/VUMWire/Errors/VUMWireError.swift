public import StrictJSON

/// Why a record could not be used.
public enum VUMWireError: Error, Equatable, Sendable {
    /// Not JSON at all, or beyond the limits on size and depth.
    case malformed(StrictJSONError)
    /// JSON, but against the contract: each fault has its path, in the words of the standard, and the rule.
    case invalid([JSONFault])
    /// Valid by the contract, yet no such thing exists: postcode `0123AB` has the shape of a postcode. The path is in the words of the
    /// standard, what was expected in English.
    case notConvertible(path: String, expected: String)
    /// Lacks what every match must hold, so that nobody can find it; names the field.
    case notFindable(missing: String)
}

extension VUMWireError: CustomStringConvertible {
    /// Where it went wrong, without anything of the record, so fit for a log. Who owns the record gets the faults themselves.
    public var description: String {
        switch self {
        case .malformed(let error): error.safeDescription
        case .invalid(let faults): faults.prefix(3).map(\.safeDescription).joined(separator: "; ")
        case .notConvertible(let path, let expected): (path.isEmpty ? "" : "\(path): ") + "expected \(expected)"
        case .notFindable(let missing): "\(missing) is missing"
        }
    }
}
