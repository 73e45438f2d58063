/// Why profiles cannot be invented.
public enum InventedDataError: Error, Equatable, Sendable {
    /// No town of the generator lies in the place asked for, or the gazetteer does not know its centre.
    case nobodyLivesThere
    /// The register holds none of the occupations that the generator knows, by name.
    case noKnownOccupation
    /// An index lies in 0..<2^40.
    case indexOutOfRange(got: Int)
}
