/// Why profiles cannot be invented.
public enum InventedDataError: Error, Equatable, Sendable {
    /// A built-in table is damaged at a line, counted from 1.
    case brokenTable(line: Int)
    /// Nobody lives in the place asked for, or the gazetteer does not know its centre.
    case nobodyLivesThere
    /// The register holds none of the occupations that the generator knows, by name.
    case noKnownOccupation
    /// An index lies in 0..<2^40.
    case indexOutOfRange(got: Int)
}
