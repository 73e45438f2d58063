public import LabourDomain

/// Something that entries are looked up by.
public enum LogMark: Hashable, Sendable {
    /// A record at a source, as the log calls it.
    case subject(SubjectPseudonym)
    /// An organisation, in whatever role.
    case party(OIN)
    /// The certificate that connected, as far as the log has it.
    case certificate(String)
    /// A chain of actions.
    case trace(String)

    /// The characters by which an entry that has the mark can be told from most others without reading it.
    public var characters: [UInt8] {
        switch self {
        case .subject(let pseudonym): Array(pseudonym.text.utf8)
        case .party(let organisation): Array(organisation.text.utf8)
        case .certificate(let text), .trace(let text): Array(text.utf8)
        }
    }
}

extension RecordedEntry {
    /// Every mark of the entry.
    public var marks: [LogMark] {
        var marks: [LogMark] = [.trace(span.traceID)]
        for party in [parties.from, parties.via, parties.source] { if let party { marks.append(.party(party)) } }
        if let certificate = parties.certificate { marks.append(.certificate(certificate)) }
        return marks + (subjects?.pseudonyms.map { .subject($0) } ?? [])
    }

    /// Whether the entry has the mark.
    public func has(_ mark: LogMark) -> Bool {
        switch mark {
        case .subject(let pseudonym): subjects?.pseudonyms.contains(pseudonym) ?? false
        case .party(let party): parties.from == party || parties.via == party || parties.source == party
        case .certificate(let text): parties.certificate?.utf8.elementsEqual(text.utf8) ?? false
        case .trace(let text): span.traceID.utf8.elementsEqual(text.utf8)
        }
    }
}
