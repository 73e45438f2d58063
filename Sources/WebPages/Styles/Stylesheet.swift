/// The one style sheet of the pages, served beside them so that the content security policy can forbid inline styles.
public enum Stylesheet {
    /// Where the pages look for it.
    public static let path = "/schakel.css"

    /// The text, `text/css; charset=utf-8`. Sizes follow the reader's own letter size.
    public static let css = tokens + layout + components + forms
}
