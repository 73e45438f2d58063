/// The keys a keeper of logs signs with: the current one, and earlier ones whose heads are still to be verified.
///
/// Rotating means putting a new key before the others. An earlier key may be replaced in the file by its public text, so that it cannot sign.
public struct LogSigningKeys: Sendable {
    /// The key that signs.
    public let current: LogSigningKey
    /// All public keys, that of the current key first.
    public let publicKeys: LogPublicKeys

    /// Refuses a key that is there twice.
    public init(current: LogSigningKey, earlier: [LogPublicKey] = []) throws(GovernanceError) {
        self.current = current
        publicKeys = try LogPublicKeys([current.publicKey] + earlier)
    }

    /// Reads a key file: one key a line, the first secret; later ones secret or public. Empty lines and lines that start with `#` are skipped.
    public init(keyFile bytes: [UInt8]) throws(GovernanceError) {
        var current: LogSigningKey?
        var earlier: [LogPublicKey] = []
        for (number, text) in LogKeyLines.of(bytes) {
            if let key = LogSigningKey(text) {
                if current == nil { current = key } else { earlier.append(key.publicKey) }
            } else if current != nil, earlier.count < LogPublicKeys.maximumCount, let key = LogPublicKey(text) {
                earlier.append(key)
            } else {
                throw .malformedKeyFile(line: number)
            }
        }
        guard let current else { throw .malformedKeyFile(line: 0) }
        try self.init(current: current, earlier: earlier)
    }

    /// The key file. Whoever reads it can sign heads: keep it readable for the keeper of the log only.
    public func keyFile() -> [UInt8] {
        var text = "# Keys that sign the heads of the logs, the current one first\n\(current.secretText())\n"
        for key in publicKeys.keys.dropFirst() { text += "\(key)\n" }
        return Array(text.utf8)
    }
}
