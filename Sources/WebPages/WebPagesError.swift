/// Why pages cannot be made to look as asked.
public enum WebPagesError: Error, Equatable, Sendable {
    /// An organisation on every page has a name.
    case emptyName
    /// A colour is written `#rrggbb`.
    case notAColour(got: String)
    /// The accent of a scheme cannot be read against a surface it stands on (WCAG 1.4.3).
    case contrastTooLow(ColourScheme, against: String, got: Double, expected: Double)
    /// A picture is served by the same origin: a path that begins with one slash.
    case notAPathOfThisSite(got: String)
}
