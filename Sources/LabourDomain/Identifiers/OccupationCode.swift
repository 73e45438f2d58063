/// The code of an occupation: in VUM 3.0 a URI of the CompetentNL register (*codeBeroepsnaam*). Compared byte by byte.
public struct OccupationCode: Hashable, Sendable, CustomStringConvertible {
    /// The code as supplied, at most 200 characters by the contract.
    public let text: String

    /// Keeps the code as it is.
    public init(_ text: String) { self.text = text }

    public var description: String { text }

    // String equality is canonical equivalence; identifiers are compared on bytes.
    public static func == (left: OccupationCode, right: OccupationCode) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    public func hash(into hasher: inout Hasher) {
        var bytes = text
        bytes.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}
