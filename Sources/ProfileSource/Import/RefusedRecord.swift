public import StrictJSON

/// Where a record stands in its input.
public struct RecordPlace: Hashable, Sendable {
    /// The line on which it starts, counted from 1.
    public let line: Int
    /// Its place among the records, counted from 0.
    public let index: Int
    /// Its identifier, where it has one that can be read.
    public let id: String?
}

/// A record that was not taken, and why. For the owner of the data: it can hold pieces of a record and is never logged.
public struct RefusedRecord: Equatable, Sendable {
    public let place: RecordPlace
    public let reason: RefusalReason
    /// The line of each fault, where the reason is faults, in their order: a record of an array can fill many lines.
    public let faultLines: [Int]
}

/// Why a record was not taken.
public enum RefusalReason: Equatable, Sendable {
    /// Too large, or no JSON.
    case malformed(StrictJSONError)
    /// Against the standard; every fault, at most 100.
    case faults([JSONFault])
    /// Without the identifier that the standard calls so, or with an empty one.
    case missingIdentifier(key: String)
    /// `.` and `..` satisfy the standard's pattern, but clients and proxies take them for steps in a path, so that no detail could be asked.
    case unsafeIdentifier
}

extension RefusalReason: CustomStringConvertible {
    /// Without anything of the record itself.
    public var safeDescription: String {
        switch self {
        case .malformed(let error): error.safeDescription
        case .faults(let faults): faults.map(\.safeDescription).joined(separator: "; ")
        case .missingIdentifier(let key): "\(key) is missing or empty"
        case .unsafeIdentifier: "the identifier is a step in a path"
        }
    }

    public var description: String {
        switch self {
        case .malformed(let error): error.description
        case .faults(let faults): faults.map(\.description).joined(separator: "; ")
        case .missingIdentifier, .unsafeIdentifier: safeDescription
        }
    }
}
