internal import Crypto
internal import LabourDomain

extension KeyRing {
    /// Reads a key file: 64 hexadecimal digits a line, the first key is the current one; empty lines and lines that start with `#` are skipped.
    public init(keyFile bytes: [UInt8]) throws(GovernanceError) {
        var keys: [ReferenceKey] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let text = line.last == 0x0D ? line.dropLast() : line
            if text.isEmpty || text.first == 0x23 { continue }
            guard let secret = Self.bytes(ofHexadecimal: text), let key = ReferenceKey(bytes: secret) else {
                throw .malformedKeyFile(line: index + 1)
            }
            keys.append(key)
        }
        guard let current = keys.first else { throw .malformedKeyFile(line: 0) }
        try self.init(current: current, earlier: Array(keys.dropFirst()))
    }

    /// The key file of this ring. Whoever reads it can make references: keep it readable for the exchange only.
    public func keyFile() -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        var file = Array("# Keys of profile references, the current one first\n".utf8)
        for key in [current] + earlier {
            key.secret.withUnsafeBytes { secret in
                for byte in secret { file += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
            }
            file.append(0x0A)
        }
        return file
    }

    private static func bytes(ofHexadecimal text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count == ReferenceKey.size * 2 else { return nil }
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in text {
            let value: UInt8
            switch character {
            case 0x30...0x39: value = character - 0x30
            case 0x61...0x66: value = character - 0x61 + 10
            case 0x41...0x46: value = character - 0x41 + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }
}
