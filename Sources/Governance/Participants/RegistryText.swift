/// Texts that people write into the registry: bounded in bytes, without control characters, which would break a log or a table.
enum RegistryText {
    /// Gives the text back where it fits. `name` is the field's, for the error; what was written is never in the error.
    static func checked(
        _ text: String, _ name: String, upTo limit: Int, mayHaveLines: Bool = false
    ) throws(GovernanceError) -> String {
        let size = text.utf8.count
        guard (1...limit).contains(size) else {
            throw .invalidValue(name: name, expected: "1 to \(limit) bytes", got: "\(size) bytes")
        }
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            mayHaveLines && scalar == "\n" || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
        }
        guard isPlain else { throw .invalidValue(name: name, expected: "text without control characters", got: "a control character") }
        guard text.utf8.contains(where: { $0 != 0x20 && $0 != 0x0A }) else {
            throw .invalidValue(name: name, expected: "a text", got: "spaces")
        }
        return text
    }
}
