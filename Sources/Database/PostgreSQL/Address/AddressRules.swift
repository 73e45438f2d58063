/// What may stand in an address of PostgreSQL.
enum AddressRules {
    /// Bounds the address as a whole; names and paths are far shorter.
    static let maximumBytes = 4096
    static let maximumHosts = 16

    static let schema = "a small letter or _, then small letters, digits and _, 63 at most"

    /// Parameters that are passed on, and the only values that they may have where these are a list.
    ///
    /// `allow` and `prefer` are not in the list of `sslmode`: both end in the clear without a word.
    static let parameters: [String: Set<String>] = [
        "sslmode": ["disable", "require", "verify-ca", "verify-full"], "sslrootcert": [], "sslcert": [], "sslkey": [], "sslcrl": [],
        "sslcrldir": [], "passfile": [], "application_name": [], "channel_binding": ["disable", "prefer", "require"],
        "target_session_attrs": ["any", "read-write", "read-only", "primary", "standby", "prefer-standby"],
    ]

    /// Plain enough to stand in a statement without quotes.
    static func isSchema(_ name: String) -> Bool {
        guard let first = name.utf8.first, isSmallLetter(first) || first == UInt8(ascii: "_"), name.utf8.count <= 63 else { return false }
        return !name.hasPrefix("pg_") && name.utf8.allSatisfy { isSmallLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    /// A name or a number of a host, without brackets.
    static func isHost(_ name: String, isBracketed: Bool) -> Bool {
        guard (1...253).contains(name.utf8.count) else { return false }
        return name.utf8.allSatisfy { byte in
            let isPlain = isSmallLetter(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: ".")
            return isBracketed ? isPlain || byte == UInt8(ascii: ":") : isPlain || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
    }

    static func isSocketDirectory(_ path: String) -> Bool { path.hasPrefix("/") && path.utf8.count <= 100 && !path.contains(",") }

    /// Nothing that ends a text of C, or a line of a log.
    static func isPrintable(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }

    /// A port, in digits only.
    static func port(_ text: Substring) -> Int? {
        guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy(isDigit), let port = Int(text), (1...65_535).contains(port) else {
            return nil
        }
        return port
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
