/// The place of a call in a chain of calls over organisations (W3C Trace Context, `traceparent`).
public struct TraceContext: Hashable, Sendable {
    /// 32 lower-case hexadecimal digits, not all zero; the same in every organisation.
    public let traceID: String
    /// 16 lower-case hexadecimal digits, not all zero; the caller.
    public let parentID: String
    /// Bit 0: the caller records its trace.
    public let flags: UInt8

    /// Reads a header strictly (W3C Trace Context §3.2); `nil` where it is not one, and a new trace begins.
    ///
    /// Of a later version the part known today is used, as the recommendation asks.
    public init?(header: String) {
        let bytes = Array(header.utf8)
        guard bytes.count >= 55, bytes[2] == 0x2D, bytes[35] == 0x2D, bytes[52] == 0x2D else { return nil }
        guard let version = Self.number(bytes[0..<2]), version != 0xFF else { return nil }
        guard version == 0 ? bytes.count == 55 : bytes.count == 55 || bytes[55] == 0x2D else { return nil }
        guard Self.isIdentifier(bytes[3..<35]), Self.isIdentifier(bytes[36..<52]), let flags = Self.number(bytes[53..<55]) else {
            return nil
        }
        traceID = String(decoding: bytes[3..<35], as: UTF8.self)
        parentID = String(decoding: bytes[36..<52], as: UTF8.self)
        self.flags = UInt8(flags)
    }

    /// Begins a trace that is recorded.
    public init(using generator: inout some RandomNumberGenerator) {
        traceID = Hexadecimal.identifier(bytes: 16, using: &generator)
        parentID = Hexadecimal.identifier(bytes: 8, using: &generator)
        flags = 1
    }

    private init(traceID: String, parentID: String, flags: UInt8) {
        self.traceID = traceID
        self.parentID = parentID
        self.flags = flags
    }

    /// The context of a call made on behalf of this one: the same trace, another parent.
    ///
    /// Of the flags only "sampled" and "random" are passed on; the others are reserved and must be sent as zero
    /// (W3C Trace Context §3.2.2.5).
    public func child(using generator: inout some RandomNumberGenerator) -> TraceContext {
        TraceContext(traceID: traceID, parentID: Hexadecimal.identifier(bytes: 8, using: &generator), flags: flags & 0b11)
    }

    /// The header's value.
    public var header: String { "00-\(traceID)-\(parentID)-\(flags < 16 ? "0" : "")\(String(flags, radix: 16))" }

    private static func isIdentifier(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy(isDigit) && bytes.contains { $0 != 0x30 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.allSatisfy(isDigit) ? Int(String(decoding: bytes, as: UTF8.self), radix: 16) : nil
    }
}
