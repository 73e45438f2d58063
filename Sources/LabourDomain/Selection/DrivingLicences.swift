/// Driving licence categories (*codeSoortRijbewijs*). No category implies another: CE does not imply C (VUM data standard 1.5).
public struct DrivingLicences: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The categories in the order of the standard; the position is the bit.
    public static let names = ["A", "A1", "A2", "AM", "B", "B+", "C1", "C", "D1", "D", "BE", "C1E", "CE", "D1E", "DE", "T"]

    /// The category with this name, or `nil` where the standard has none.
    public init?(name: String) {
        guard let bit = Self.names.firstIndex(of: name) else { return nil }
        rawValue = 1 << bit
    }

    /// The names of the categories held, in the order of the standard.
    public var categoryNames: [String] {
        Self.names.indices.filter { rawValue >> $0 & 1 == 1 }.map { Self.names[$0] }
    }
}
