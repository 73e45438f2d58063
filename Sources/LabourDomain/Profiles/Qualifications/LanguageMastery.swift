/// How well a language is mastered, or a vacancy asks it to be (*taalbeheersing*).
public struct LanguageMastery: Hashable, Sendable {
    /// Absent in some supplied records.
    public var language: LanguageCode?
    public var reading: LanguageLevel?
    public var listening: LanguageLevel?
    /// *Mondeling*.
    public var speaking: LanguageLevel?
    /// *Schriftelijk*.
    public var writing: LanguageLevel?

    public init(
        language: LanguageCode? = nil, reading: LanguageLevel? = nil, listening: LanguageLevel? = nil, speaking: LanguageLevel? = nil,
        writing: LanguageLevel? = nil
    ) {
        self.language = language
        self.reading = reading
        self.listening = listening
        self.speaking = speaking
        self.writing = writing
    }
}

/// The codes of *codeNiveauTaalbeheersing*.
public enum LanguageLevel: UInt8, Hashable, Sendable, CaseIterable {
    case unknown = 0
    case none = 1
    case reasonable = 2
    case good = 3
    case excellent = 4
    case notApplicable = 8
}
