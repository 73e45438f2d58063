private import LabourDomain

/// Where a source is reached: `https://host[:port][/path]`, without a user, a query or a fragment, and without a slash at its end.
///
/// Checked on bytes. What the name resolves to is for whoever connects; the connection is made only to the source's own certificate.
public struct SourceAddress: Hashable, Sendable, CustomStringConvertible {
    /// The whole address; at most 1000 bytes (VUM interface 3.0, URL).
    public let text: String
    /// A host name or an IPv4 address.
    public let host: String
    /// 1...65535; 443 where none is written.
    public let port: Int
    /// Empty, or starting with a slash and not ending with one.
    public let path: String

    public init(_ text: String) throws(GovernanceError) {
        let start = "https://"
        let bytes = Array(text.utf8)
        guard bytes.count <= 1000, bytes.starts(with: start.utf8) else { throw Self.refused(bytes.count) }
        let rest = bytes.dropFirst(start.utf8.count)
        let authority = rest.prefix { $0 != 0x2F }
        let path = rest.dropFirst(authority.count)
        let parts = authority.split(separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
        guard let host = parts.first, HostName.isValid(host), Self.isPath(path) else { throw Self.refused(bytes.count) }
        self.port = parts.count == 2 ? try Self.port(parts[1]) : 443
        self.text = text
        self.host = String(decoding: host, as: UTF8.self)
        self.path = String(decoding: path, as: UTF8.self)
    }

    public var description: String { text }

    private static func refused(_ size: Int) -> GovernanceError {
        .invalidValue(name: "address", expected: "https://host[:port][/path], at most 1000 bytes", got: "\(size) bytes")
    }

    private static func port(_ digits: ArraySlice<UInt8>) throws(GovernanceError) -> Int {
        guard (1...5).contains(digits.count), digits.first != 0x30, digits.allSatisfy(\.isASCIIDigit) else {
            throw .invalidValue(name: "port", expected: "1 to 65535", got: "\(digits.count) bytes")
        }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard number <= 65535 else { throw .invalidValue(name: "port", expected: "1 to 65535", got: String(number)) }
        return number
    }

    /// Segments of unreserved characters (RFC 3986 §2.3) that lead nowhere else than they say.
    private static func isPath(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard !bytes.isEmpty else { return true }
        return bytes.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { segment in
            !segment.isEmpty && !segment.elementsEqual([0x2E]) && !segment.elementsEqual([0x2E, 0x2E])
                && segment.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter || "-._~".utf8.contains($0) }
        }
    }
}
