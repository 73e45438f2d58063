import StrictJSON

/// Finds out from the first bytes what an input is: a JSON array, JSON Lines, or nothing that can be read.
struct InputStart {
    /// What the rest of the input is to be read as.
    struct Recognised {
        var form: JSONElementSplitter.Form
        /// The bytes from the first that counts.
        var bytes: ArraySlice<UInt8>
        /// The lines that were passed over before it.
        var lines: Int
    }

    /// Enough to know every mark below.
    private static let markLength = 4
    private var held: [UInt8] = []
    private var hasPassedMark = false
    private var lines = 0
    private var passed = 0

    /// Takes a piece; gives nothing while everything so far is white space.
    mutating func take(_ piece: [UInt8]) throws(ProfileSourceError) -> Recognised? {
        held += piece
        guard hasPassedMark || held.count >= Self.markLength else { return nil }
        return try recognise()
    }

    /// The input is at its end.
    mutating func finish() throws(ProfileSourceError) -> Recognised {
        guard let recognised = try recognise() else { throw .emptyInput }
        return recognised
    }

    private mutating func recognise() throws(ProfileSourceError) -> Recognised? {
        if !hasPassedMark { try passMark() }
        for (index, byte) in held.enumerated() {
            switch byte {
            case 0x20, 0x09, 0x0D: continue
            case 0x0A: lines += 1
            case 0x5B: return Recognised(form: .array, bytes: held[index...], lines: lines)
            case 0x7B: return Recognised(form: .lines, bytes: held[index...], lines: lines)
            default: throw .notJSON(offset: passed + index)
            }
        }
        passed += held.count
        held.removeAll(keepingCapacity: true)
        return nil
    }

    /// RFC 8259 §8.1 allows a reader to pass over a byte order mark of UTF-8. Text in other encodings begins with a mark of its own, or has a
    /// zero among its first bytes, because JSON begins with ASCII.
    private mutating func passMark() throws(ProfileSourceError) {
        hasPassedMark = true
        let start = held.prefix(Self.markLength)
        if start.starts(with: [0x1F, 0x8B]) { throw .wrongEncoding(got: .gzip) }
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .wrongEncoding(got: .zip) }
        if start.starts(with: [0xFF, 0xFE, 0x00, 0x00]) || start.starts(with: [0x00, 0x00]) { throw .wrongEncoding(got: .utf32) }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { throw .wrongEncoding(got: .utf16) }
        if start.dropFirst().starts(with: [0x00, 0x00, 0x00]) { throw .wrongEncoding(got: .utf32) }
        if start.contains(0x00) { throw .wrongEncoding(got: .utf16) }
        if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            held.removeFirst(3)
            passed = 3
        }
    }
}
