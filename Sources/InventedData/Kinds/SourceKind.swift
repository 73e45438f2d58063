/// What kind of organisation the invented profiles come from; each has its own mix.
public enum SourceKind: String, CaseIterable, Hashable, Sendable {
    /// A municipality: people around one city, often longer without work, for simple work first; vacancies of employers nearby.
    case municipality
    /// A national employment service: everybody, everywhere.
    case nationalService = "national-service"
    /// A temporary work agency: flexible people and work in logistics, technique and care.
    case agency
}
