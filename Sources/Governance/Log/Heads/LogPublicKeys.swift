/// The public keys that a log's heads may be signed with: the present one and those before it.
public struct LogPublicKeys: Equatable, Sendable {
    /// The most keys a file may hold.
    public static let maximumCount = 100

    /// Every key once.
    public let keys: [LogPublicKey]

    /// Refuses a key that is there twice.
    public init(_ keys: [LogPublicKey]) throws(GovernanceError) {
        guard Set(keys.map(\.identifier)).count == keys.count else { throw .duplicateKey }
        self.keys = keys
    }

    /// Reads a file with one key a line; empty lines and lines that start with `#` are skipped.
    public init(file bytes: [UInt8]) throws(GovernanceError) {
        var keys: [LogPublicKey] = []
        for (number, text) in LogKeyLines.of(bytes) {
            guard let key = LogPublicKey(text), keys.count < Self.maximumCount else { throw .malformedKeyFile(line: number) }
            keys.append(key)
        }
        guard !keys.isEmpty else { throw .malformedKeyFile(line: 0) }
        try self.init(keys)
    }

    /// The file with these keys. Nothing in it is secret.
    public func file() -> [UInt8] {
        Array("# Public keys of the signed heads of a log, the present one first\n".utf8) + keys.flatMap { Array("\($0)\n".utf8) }
    }

    func key(_ identifier: UInt32, name: String) -> LogPublicKey? {
        keys.first { $0.identifier == identifier && $0.name.utf8.elementsEqual(name.utf8) }
    }
}

/// The lines of a key file that hold a key, with their numbers from 1.
enum LogKeyLines {
    static func of(_ bytes: [UInt8]) -> [(number: Int, text: String)] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            let text = line.last == 0x0D ? line.dropLast() : line
            return text.isEmpty || text.first == 0x23 ? nil : (index + 1, String(decoding: text, as: UTF8.self))
        }
    }
}
