/// The languages of the pages. Dutch first: the people who use Schakel work in Dutch.
public enum PageLanguage: String, CaseIterable, Sendable {
    case dutch = "nl"
    case english = "en"

    /// The choice in the address (`?taal=`) wins over the `Accept-Language` header (RFC 9110, 12.5.4); Dutch where neither names a language we have.
    public static func chosen(query: String?, acceptLanguage: String?) -> PageLanguage {
        if let query, let language = PageLanguage(rawValue: query) { return language }
        var best: (language: PageLanguage, quality: Double)?
        for item in (acceptLanguage ?? "").split(separator: ",").prefix(50) {
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let range = parts.first?.lowercased(), let language = PageLanguage(range: range) else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            guard weight.isFinite, weight > 0 else { continue }
            if weight > best?.quality ?? 0 { best = (language, weight) }
        }
        return best?.language ?? .dutch
    }

    /// `nl`, `nl-BE`, `en-GB` and so on; any language (`*`) is answered in Dutch.
    private init?(range: String) {
        let primary = range.split(separator: "-", maxSplits: 1).first.map(String.init) ?? ""
        self.init(rawValue: primary == "*" ? "nl" : primary)
    }

    /// The texts of the pages in this language.
    var text: PageText {
        switch self {
        case .dutch: .dutch
        case .english: .english
        }
    }

    /// A number with the separator of thousands of this language.
    func grouped(_ number: Int) -> String {
        let separator = self == .dutch ? "." : ","
        var groups: [Substring] = []
        var digits = Substring(String(number.magnitude))
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        groups.insert(digits, at: 0)
        return (number < 0 ? "-" : "") + groups.joined(separator: separator)
    }
}
