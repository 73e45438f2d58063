/// One fault of a document against its schema.
public struct JSONFault: Hashable, Sendable {
    /// Where: `mobiliteit.bemiddelingspostcode`, `cursus[2].naamCursus`; empty for the whole document. Unknown names are the sender's own text.
    public let path: String
    /// The path as far as its names are the schema's own, so without text of the sender.
    public let knownPath: String
    /// What is broken.
    public let rule: JSONRule
    /// The beginning of what was found, for the owner of the data only; never for a log. Empty when there is nothing to show.
    public let found: String
    /// Byte in the document, from 0: of the value, of the name when that is the fault, of the object when a member is missing.
    public let offset: Int

    /// A fault as it is.
    public init(path: String, knownPath: String? = nil, rule: JSONRule, found: String, offset: Int) {
        self.path = path
        self.knownPath = knownPath ?? path
        self.rule = rule
        self.found = found
        self.offset = offset
    }
}

extension JSONFault: CustomStringConvertible {
    /// For the owner of the data.
    public var description: String {
        let place = path.isEmpty ? "" : "\(path): "
        let evidence = found.isEmpty ? "" : ", found \(found)"
        return "\(place)\(rule)\(evidence)"
    }

    /// Without anything of the document, so fit for a log.
    public var safeDescription: String { knownPath.isEmpty ? "\(rule)" : "\(knownPath): \(rule)" }
}
