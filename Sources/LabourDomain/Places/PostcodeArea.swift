/// The four digits of a Dutch postcode (*PC4*): an area of a few thousand addresses, the unit in which distance is measured.
public struct PostcodeArea: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// 1000...9999.
    public let number: UInt16

    /// Accepts 1000...9999; whether the area exists is the gazetteer's to say.
    public init(_ number: Int) throws(LabourDomainError) {
        guard (1000...9999).contains(number) else { throw .invalidPostcode(got: String(number)) }
        self.number = UInt16(number)
    }

    public var description: String { String(number) }

    public static func < (left: PostcodeArea, right: PostcodeArea) -> Bool { left.number < right.number }
}
