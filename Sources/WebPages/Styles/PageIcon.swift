/// The sign of the product in a browser's tab: two links of a chain. Drawn by us; no national style is borrowed.
public enum PageIcon {
    /// Where the pages look for it.
    public static let path = "/schakel.svg"

    /// Where browsers look by themselves.
    public static let customaryPath = "/favicon.ico"

    /// The drawing, `image/svg+xml`.
    public static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#10355c"/>\
        <g fill="none" stroke="#ffffff" stroke-width="3"><rect x="4.5" y="11" width="14" height="10" rx="5"/>\
        <rect x="13.5" y="11" width="14" height="10" rx="5"/></g></svg>

        """
}
