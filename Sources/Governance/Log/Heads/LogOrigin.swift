public import LabourDomain

/// Which log of which exchange: the first line of a signed head, so that a head of one log never passes for one of another.
public struct LogOrigin: Hashable, Sendable, CustomStringConvertible {
    /// The greatest number of bytes.
    public static let maximumLength = 100

    /// The organisation that keeps the log; also the name of its signing key.
    public let keeper: String
    public let log: LogName

    /// The log of an exchange.
    public init(_ exchange: OIN, _ log: LogName) {
        keeper = Self.keeper(exchange)
        self.log = log
    }

    /// Reads what ``description`` gives; `nil` for anything else.
    public init?(_ text: String) {
        let bytes = text.utf8
        guard bytes.count <= Self.maximumLength, let slash = bytes.lastIndex(of: 0x2F),
            let log = LogName(rawValue: String(text[bytes.index(after: slash)...])), LogKeyName.isValid(String(text[..<slash]))
        else { return nil }
        keeper = String(text[..<slash])
        self.log = log
    }

    /// The name of the key that signs for an exchange.
    public static func keeper(_ exchange: OIN) -> String { "schakel/\(exchange.text)" }

    /// `schakel/` OIN `/processing`.
    public var description: String { "\(keeper)/\(log.rawValue)" }
}

/// The names that keys of signed notes may have (C2SP signed-note: no blanks and no plus sign).
enum LogKeyName {
    static func isValid(_ name: String) -> Bool {
        (1...80).contains(name.utf8.count) && name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x2B }
    }
}
