/// Small help with Dutch sentences.
enum Sentence {
    /// "a", "a en b", "a, b en c".
    static func list(_ parts: [String]) -> String {
        guard let last = parts.last else { return "" }
        return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " en " + last
    }

    /// With its first letter as a capital.
    static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
