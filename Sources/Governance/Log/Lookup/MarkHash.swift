internal import LabourDomain

/// Marks as numbers: 64-bit FNV-1a over kind and characters, then mixed (SplitMix64).
///
/// Who could make two marks collide gains nothing: a lookup takes longer. How it is done is part of what is stored and never changes.
enum MarkHash {
    /// The kinds, in front of the characters.
    private enum Kind: UInt8 {
        case subject = 1
        case party
        case certificate
        case trace
    }

    static func of(_ mark: LogMark) -> UInt64 {
        switch mark {
        case .subject: of(.subject, mark.characters)
        case .party: of(.party, mark.characters)
        case .certificate: of(.certificate, mark.characters)
        case .trace: of(.trace, mark.characters)
        }
    }

    /// The same for every mark of an entry, without making the marks: a block of entries has thousands.
    fileprivate static func forEachMark(of entry: RecordedEntry, _ body: (UInt64) -> Void) {
        body(of(.trace, entry.span.traceID.utf8))
        for party in [entry.parties.from, entry.parties.via, entry.parties.source] {
            if let party { body(of(.party, party.text.utf8)) }
        }
        if let certificate = entry.parties.certificate { body(of(.certificate, certificate.utf8)) }
        let subjects = Array((entry.subjects?.packed ?? "").utf8)
        for start in stride(from: 0, to: subjects.count, by: SubjectPseudonym.length) {
            body(of(.subject, subjects[start..<start + SubjectPseudonym.length]))
        }
    }

    static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static func of(_ kind: Kind, _ characters: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = (0xCBF2_9CE4_8422_2325 ^ UInt64(kind.rawValue)) &* 0x100_0000_01B3
        for character in characters { hash = (hash ^ UInt64(character)) &* 0x100_0000_01B3 }
        return mixed(hash)
    }
}

extension RecordedEntry {
    /// The hash of every mark, some more than once.
    func forEachMark(_ body: (UInt64) -> Void) { MarkHash.forEachMark(of: self, body) }
}
