/// Why bytes are not the JSON that was asked for. Offsets count bytes from the start of the document, from 0.
public enum StrictJSONError: Error, Hashable, Sendable {
    /// Not JSON by RFC 8259, or not I-JSON by RFC 7493.
    case malformed(offset: Int, reason: MalformedReason)
    /// More arrays and objects inside one another than the limit.
    case tooDeep(limit: Int, offset: Int)
    /// More bytes than the limit.
    case tooLarge(limit: Int, got: Int)
    /// A name occurs twice in one object (RFC 7493 §2.3); names are compared after decoding of escapes. The path holds text of the document.
    case duplicateKey(path: String, offset: Int)
    /// Not UTF-8 (RFC 3629): a bad lead byte, an overlong form, an encoded surrogate or a sequence cut short.
    case invalidUTF8(offset: Int)
    /// A number that is not finite as an IEEE 754 double (RFC 7493 §2.2).
    case numberOutOfRange(offset: Int)
}

extension StrictJSONError: CustomStringConvertible {
    /// A sentence for the owner of the document; a duplicate key is named.
    public var description: String {
        guard case .duplicateKey(let path, let offset) = self else { return safeDescription }
        return "the name “\(path)” occurs twice (byte \(offset))"
    }

    /// The same without any text of the document, so fit for a log.
    public var safeDescription: String {
        switch self {
        case .malformed(let offset, let reason): "\(reason.explanation) (byte \(offset))"
        case .tooDeep(let limit, let offset): "more than \(limit) levels deep (byte \(offset))"
        case .tooLarge(let limit, let got): "\(got) bytes, at most \(limit) are accepted"
        case .duplicateKey(_, let offset): "a name occurs twice in one object (byte \(offset))"
        case .invalidUTF8(let offset): "not UTF-8 (byte \(offset))"
        case .numberOutOfRange(let offset): "a number too large to represent (byte \(offset))"
        }
    }
}
