/// A closed list of codes of the data standard 1.5: the raw value is what stands on the wire, the name what it means.
///
/// An unknown code is refused by the schema; the standard has no rule to keep it.
public protocol Codelijst: CaseIterable, RawRepresentable, Hashable, Sendable {}
