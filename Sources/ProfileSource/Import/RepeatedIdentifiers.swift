/// The identifiers met so far, as 64-bit hashes, so that a file of a million records needs some 16 MB here.
///
/// Two different identifiers share a hash about once in 40 million files of a million records; then a record is reported as repeated that is
/// not. What is stored does not depend on it.
struct RepeatedIdentifiers {
    private var hashes: Set<Int> = []

    /// Whether it was met before.
    mutating func meets(_ id: String) -> Bool {
        var hasher = Hasher()
        for byte in id.utf8 { hasher.combine(byte) }
        return !hashes.insert(hasher.finalize()).inserted
    }
}
