/// The one script of the pages. No page needs it: it makes some of them quicker to use.
public enum PageScript {
    /// Where the pages look for it.
    public static let path = "/schakel.js"
}
