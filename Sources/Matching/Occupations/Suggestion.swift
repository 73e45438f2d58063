/// An occupation that somebody may have meant.
public struct Suggestion: Hashable, Sendable {
    /// The occupation.
    public let occupation: Occupation
    /// The name or synonym that fits what was typed.
    public let label: String
    /// 1...100: 100 for the very name, 90 and below for a beginning, 80 for a word's beginning, 70 for the beginnings of several words, 60 for
    /// a part of a word, 50 for one typing error; less as the label is longer, and one less for a synonym.
    public let score: Int

    /// Keeps the parts.
    public init(occupation: Occupation, label: String, score: Int) {
        self.occupation = occupation
        self.label = label
        self.score = score
    }
}
