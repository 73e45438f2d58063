/// Numbers and lines of text as a drawing needs them.
enum Drawing {
    /// A coordinate with at most two decimals; what is no number is never written.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = (value * 100).rounded()
        guard hundredths.magnitude < 1e12 else { return "0" }
        let whole = Int(hundredths)
        if whole % 100 == 0 { return "\(whole / 100)" }
        let fraction = whole.magnitude % 100
        return "\(whole < 0 ? "-" : "")\(whole.magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    /// A share of the width or the height.
    static func percent(_ share: Double) -> String { number(share * 100) + "%" }

    /// A length in the size of the letters, so that a drawing grows with them.
    static func letters(_ value: Double) -> String { number(value) + "em" }

    /// Text in lines of at most so many characters, as a drawing does not break lines itself; a word that is longer is cut.
    static func lines(of text: String, length: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            var rest = word
            while !rest.isEmpty {
                let room = length - (lines.last?.count ?? length) - 1
                if rest.count <= room, let last = lines.indices.last {
                    lines[last] += " " + rest
                    rest = ""
                } else {
                    lines.append(String(rest.prefix(max(length, 1))))
                    rest = rest.dropFirst(max(length, 1))
                }
            }
        }
        return lines.isEmpty ? [""] : lines
    }
}
