/// Whose pages these are, and how they look: name, line, picture and accent. Everything else is the same for everybody.
public struct Appearance: Equatable, Sendable {
    /// The organisation or product, at the top of every page and in every title.
    public let name: String
    /// What it is for, beside the name.
    public let productLine: [PageLanguage: String]
    /// A picture before the name, served by the same origin.
    public let logoPath: String?
    /// The colour of links, buttons and the band at the top, on a light page: `#rrggbb`.
    public let lightAccent: String
    /// The colour of links and buttons on a dark page: `#rrggbb`.
    public let darkAccent: String

    /// What text needs to be read by people with moderately low vision (WCAG 1.4.3).
    public static let leastContrast = 4.5

    /// Refuses what could not be read or what would be fetched elsewhere.
    public init(
        name: String, productLine: [PageLanguage: String] = [:], logoPath: String? = nil, lightAccent: String = Palette.lightAccent,
        darkAccent: String = Palette.darkAccent
    ) throws(WebPagesError) {
        guard name.contains(where: { !$0.isWhitespace }) else { throw .emptyName }
        if let logoPath, !Self.isOfThisSite(logoPath) { throw .notAPathOfThisSite(got: logoPath) }
        try Self.check(lightAccent, .light)
        try Self.check(darkAccent, .dark)
        self.init(accepted: name, productLine: productLine, logoPath: logoPath, lightAccent: lightAccent, darkAccent: darkAccent)
    }

    private init(accepted name: String, productLine: [PageLanguage: String], logoPath: String?, lightAccent: String, darkAccent: String) {
        self.name = name
        self.productLine = productLine
        self.logoPath = logoPath
        self.lightAccent = lightAccent
        self.darkAccent = darkAccent
    }

    /// The product itself, in nobody's house style.
    public static let standard = Appearance(
        accepted: PageText.dutch.layout.product,
        productLine: [.dutch: PageText.dutch.layout.productLine, .english: PageText.english.layout.productLine],
        logoPath: nil, lightAccent: Palette.lightAccent, darkAccent: Palette.darkAccent)

    /// A path, without a host that a browser could read into it.
    private static func isOfThisSite(_ path: String) -> Bool {
        let bytes = Array(path.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count < 2 || bytes[1] != UInt8(ascii: "/") else { return false }
        return bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
    }

    private static func check(_ accent: String, _ scheme: ColourScheme) throws(WebPagesError) {
        let colour = try Colour(hex: accent)
        for surface in Palette.surfaces(of: scheme) {
            let contrast = colour.contrast(with: try Colour(hex: surface))
            guard contrast >= leastContrast else {
                throw .contrastTooLow(scheme, against: surface, got: contrast, expected: leastContrast)
            }
        }
    }
}
