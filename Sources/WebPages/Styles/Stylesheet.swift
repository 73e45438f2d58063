/// The one style sheet of the pages, served beside them so that the content security policy can forbid inline styles.
public enum Stylesheet {
    /// Where the pages look for it.
    public static let path = "/schakel.css"

    /// The neutral look, `text/css; charset=utf-8`.
    public static let css = css(for: .standard)

    /// The text for the pages of an organisation, `text/css; charset=utf-8`. Contrast of text is at least 4.5:1 and of what can be pressed at
    /// least 3:1 in both schemes (WCAG 1.4.3, 1.4.11); sizes follow the reader's own letter size.
    public static func css(for appearance: Appearance) -> String {
        [
            tokens(for: appearance), typography, layout, navigation, buttons, forms, tables, messages, components, progress, charts,
            styleGuide, preferences, print,
        ].joined(separator: "\n")
    }
}
