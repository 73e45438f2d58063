private import LabourDomain

/// The address of a mailbox, in the part of RFC 5321 that is in use: ASCII, no quotes, a host of at least two labels.
public struct EmailAddress: Hashable, Sendable {
    /// As written; at most 320 bytes.
    public let text: String

    /// The error never holds what was written: an address can be a person's.
    public init(_ text: String) throws(GovernanceError) {
        let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 320, Self.isMailbox(parts[0]), HostName.isValid(parts[1], labels: 2) else {
            throw .invalidValue(name: "e-mail", expected: "mailbox@host", got: "\(text.utf8.count) bytes")
        }
        self.text = text
    }

    private static func isMailbox(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
        guard (1...64).contains(bytes.count), bytes.first != 0x2E, bytes.last != 0x2E else { return false }
        var previous: UInt8 = 0
        for byte in bytes {
            let isDot = byte == 0x2E
            guard byte.isASCIIDigit || byte.isASCIILetter || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte) || isDot && previous != 0x2E else {
                return false
            }
            previous = byte
        }
        return true
    }
}
