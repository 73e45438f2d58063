/// The two ways in which a page can be lit; the reader's own system chooses.
public enum ColourScheme: String, CaseIterable, Sendable {
    case light, dark
}
