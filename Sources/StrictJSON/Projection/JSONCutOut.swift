/// A valid document with the place open where one string stood at its top.
public struct JSONCutOut: Hashable, Sendable {
    /// The string that stood there, decoded.
    public let text: String
    /// The document without the member, but with the commas around it.
    private let bytes: [UInt8]
    private let offset: Int

    init(text: String, bytes: [UInt8], offset: Int) {
        self.text = text
        self.bytes = bytes
        self.offset = offset
    }

    /// The document with another member in that place; copies it once.
    public func filled(key: String, stringValue: String) -> [UInt8] {
        let member = JSONText.member(key, stringValue)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + member.count)
        result += bytes[..<offset]
        result += member
        result += bytes[offset...]
        return result
    }
}
