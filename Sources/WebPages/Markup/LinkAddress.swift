/// Where a link or a form may lead.
///
/// Escaping keeps data out of the markup, but not out of a `javascript:` address: that would be run when it is followed. The content security
/// policy forbids it as well; this holds where a page is saved or mailed.
enum LinkAddress {
    /// The attributes that a browser follows.
    static let attributes: Set<String> = ["href", "action", "formaction", "src"]

    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// The address itself, or `#` where its scheme is not one that a page may lead to.
    static func checked(_ address: String) -> String {
        // Browsers drop these before they read the scheme (URL Standard, 4.4).
        let read = address.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        guard let end = read.firstIndex(where: { "/?#:".unicodeScalars.contains($0) }), read[end] == ":" else { return address }
        let scheme = String(String.UnicodeScalarView(read[..<end]))
        return schemes.contains(scheme.lowercased()) ? address : "#"
    }
}
