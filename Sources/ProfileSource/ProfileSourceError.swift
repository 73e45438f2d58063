public import StrictJSON

/// Why a source could not do what was asked. Payloads never hold the content of a record.
public enum ProfileSourceError: Error, Equatable, Sendable {
    // The input of an import.
    /// No such file.
    case fileNotFound(path: String)
    /// A directory was given where a file is expected.
    case isDirectory(path: String)
    /// The file may not be read.
    case notPermitted(path: String)
    /// The file could be opened but not read to its end.
    case unreadable(path: String)
    /// Nothing but white space.
    case emptyInput
    /// The input is not UTF-8 text; what it looks like instead.
    case wrongEncoding(got: DetectedEncoding)
    /// The first character that is not white space is no `[` and no `{`; counted from the start of the input.
    case notJSON(offset: Int)
    /// The array breaks off or is broken between two records, so that what follows cannot be told apart.
    case brokenDocument(StrictJSONError)
    /// Records were read and every one was refused; a whole set is never replaced by nothing through that.
    case nothingAccepted
    /// Whoever delivers the input failed.
    case inputFailed(internal: String)
    /// The task was cancelled.
    case cancelled

    // The store.
    /// Another replacement of the same set has begun since.
    case replacementLost
    /// The store refused or failed.
    case storeFailed(internal: String)

    // The configuration.
    /// At least 1, at most 100,000 matches.
    case invalidMaximum(got: Int)
    /// At least 1 day, at most 100 years.
    case invalidAge(got: Int)
    /// The system does not know the time zone of the Netherlands.
    case timeZoneUnknown
}

/// What the first bytes of an input look like, when that is not UTF-8 text.
public enum DetectedEncoding: String, Equatable, Sendable {
    case utf16 = "UTF-16"
    case utf32 = "UTF-32"
    case gzip
    case zip
}

extension ProfileSourceError: CustomStringConvertible {
    /// For whoever runs the import. What a store or a reader said is left out.
    public var description: String {
        switch self {
        case .fileNotFound(let path): "there is no file \(path)"
        case .isDirectory(let path): "\(path) is a directory, not a file"
        case .notPermitted(let path): "no permission to read \(path)"
        case .unreadable(let path): "\(path) could not be read to its end"
        case .emptyInput: "the input is empty"
        case .wrongEncoding(let got): "the input is \(got.rawValue), not UTF-8 text"
        case .notJSON(let offset):
            "the input is no JSON array and no JSON Lines: expected [ or { at byte \(offset)"
        case .brokenDocument(let error): "the JSON array is broken: \(error.safeDescription)"
        case .nothingAccepted: "every record was refused"
        case .inputFailed: "the input could not be read to its end"
        case .cancelled: "the import was cancelled"
        case .replacementLost: "another replacement of the same set was started in the meantime"
        case .storeFailed: "the store could not be read or written"
        case .invalidMaximum(let got): "the maximum number of matches must lie in 1...100000, got \(got)"
        case .invalidAge(let got): "the maximum age must lie in 1...36500 days, got \(got)"
        case .timeZoneUnknown: "the system does not know the time zone Europe/Amsterdam"
        }
    }
}
