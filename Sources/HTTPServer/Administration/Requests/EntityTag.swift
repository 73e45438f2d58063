import LabourDomain

/// The version of a resource as HTTP shows it: `"7"` (RFC 9110 section 8.8.3).
enum EntityTag {
    static func text(_ version: Int) -> String { "\"\(version)\"" }
}

/// The version that a change expects to find (RFC 9110 section 13.1.1).
enum ExpectedVersion: Hashable, Sendable {
    /// `*`: whichever there is.
    case any
    case oneOf([Int])

    /// Reads `If-Match`. `nil` where it is no list of entity tags; a tag that is weak or not of ours matches nothing and stays out of the list.
    init?(_ values: [String]) {
        let text = values.joined(separator: ",")
        guard !values.isEmpty, text.utf8.count <= 1_000 else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { part in
            Array(part.drop { $0 == 0x20 || $0 == 0x09 }.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed())
        }
        if parts == [[UInt8(ascii: "*")]] {
            self = .any
            return
        }
        var versions: [Int] = []
        for part in parts {
            let isWeak = part.starts(with: "W/".utf8)
            let tag = isWeak ? Array(part.dropFirst(2)) : part
            guard tag.count >= 2, tag.first == 0x22, tag.last == 0x22 else { return nil }
            let inner = tag.dropFirst().dropLast()
            guard inner.allSatisfy({ $0 == 0x21 || $0 >= 0x23 && $0 != 0x7F }) else { return nil }
            guard !isWeak, (1...18).contains(inner.count), inner.allSatisfy(\.isASCIIDigit), inner.first != 0x30 else { continue }
            versions.append(inner.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        }
        self = .oneOf(versions)
    }

    /// Whether this version was expected.
    func contains(_ version: Int) -> Bool {
        switch self {
        case .any: true
        case .oneOf(let versions): versions.contains(version)
        }
    }
}
