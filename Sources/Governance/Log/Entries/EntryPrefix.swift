/// What can be told from the first bytes of an entry, without reading on: its own position, when it was recorded, and its trace.
///
/// Reading ten million entries as JSON to verify them would cost more than all their hashes.
public struct EntryPrefix: Hashable, Sendable {
    public let position: UInt64
    public let recorded: LogTime
    /// 32 lower-case hexadecimal digits.
    public let traceID: String

    private static let positionName = Array("{\"position\":".utf8)
    private static let recordedName = Array(",\"recorded_at\":".utf8)
    private static let traceName = Array(",\"trace_id\":\"".utf8)

    /// `nil` where the bytes do not begin as ``LogBody/bytes(at:recorded:)`` begins.
    public init?(_ entry: [UInt8]) {
        var reader = Reader(rest: entry[...])
        guard reader.skip(Self.positionName), let position = reader.number(), reader.skip(Self.recordedName),
            let recorded = reader.number(), let milliseconds = Int64(exactly: recorded), reader.skip(Self.traceName),
            reader.rest.count > 32, HexadecimalText.decode(reader.rest.prefix(32)) != nil
        else { return nil }
        self.position = position
        self.recorded = LogTime(milliseconds: milliseconds)
        traceID = String(decoding: reader.rest.prefix(32), as: UTF8.self)
    }

    /// The position alone, where that is all that is asked.
    static func position(of entry: [UInt8]) -> UInt64? {
        var reader = Reader(rest: entry[...])
        guard reader.skip(positionName), let position = reader.number(), reader.rest.first == 0x2C else { return nil }
        return position
    }

    /// The trace of bytes that may have been changed: what stands behind the first name of a trace; `nil` where there is none.
    static func traceID(in entry: [UInt8]) -> String? {
        for start in entry.indices where entry[start] == traceName[0] && entry[start...].starts(with: traceName) {
            let text = entry[(start + traceName.count)...].prefix(32)
            guard text.count == 32, HexadecimalText.decode(text) != nil else { return nil }
            return String(decoding: text, as: UTF8.self)
        }
        return nil
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func skip(_ name: [UInt8]) -> Bool {
            guard rest.starts(with: name) else { return false }
            rest = rest.dropFirst(name.count)
            return true
        }

        /// Digits without zeros in front, as many as a position or a time can have.
        mutating func number() -> UInt64? {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard (1...18).contains(digits.count), digits.count == 1 || digits.first != 0x30 else { return nil }
            rest = rest.dropFirst(digits.count)
            return digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
        }
    }
}
