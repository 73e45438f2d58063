/// The colours that the check of an accent and the style sheet share.
public enum Palette {
    /// The accent of the neutral look on a light page.
    public static let lightAccent = "#124a80"
    /// The accent of the neutral look on a dark page.
    public static let darkAccent = "#8ec1f5"

    static let lightPaper = "#ffffff"
    static let lightPanel = "#f3f5f8"
    /// The text on a surface in the accent.
    static let lightOnAccent = "#ffffff"

    static let darkPaper = "#13171c"
    static let darkPanel = "#1d232b"
    static let darkOnAccent = "#0d1117"

    /// What the accent stands on, or what stands on it.
    static func surfaces(of scheme: ColourScheme) -> [String] {
        switch scheme {
        case .light: [lightPaper, lightPanel, lightOnAccent]
        case .dark: [darkPaper, darkPanel, darkOnAccent]
        }
    }
}
