/// How well somebody masters a language, or a job asks it to be mastered.
///
/// Levels are the codes of the standard: 0 unknown, 1 none, 2 reasonable, 3 good, 4 excellent, 8 not applicable.
public struct LanguageSkill: Hashable, Sendable {
    /// Absent in some supplied records.
    public var language: LanguageCode?
    /// Spoken (*mondeling*).
    public var oral: UInt8?
    /// Written (*schriftelijk*).
    public var written: UInt8?

    public init(language: LanguageCode?, oral: UInt8? = nil, written: UInt8? = nil) {
        self.language = language
        self.oral = oral
        self.written = written
    }
}

/// A language asked for: one entry of the profile must satisfy the language and both levels together (`$elemMatch`).
public struct LanguageDemand: Hashable, Sendable {
    /// Any language where absent.
    public var language: LanguageCode?
    /// The least spoken level; compared as a plain number, so that 8 satisfies every level (accreditation data).
    public var oralAtLeast: UInt8?
    /// The least written level.
    public var writtenAtLeast: UInt8?

    public init(language: LanguageCode?, oralAtLeast: UInt8? = nil, writtenAtLeast: UInt8? = nil) {
        self.language = language
        self.oralAtLeast = oralAtLeast
        self.writtenAtLeast = writtenAtLeast
    }

    /// Whether this one entry satisfies every part of the demand; an absent value satisfies nothing.
    public func isMet(by skill: LanguageSkill) -> Bool {
        if let language, skill.language != language { return false }
        if let oralAtLeast { guard let oral = skill.oral, oral >= oralAtLeast else { return false } }
        if let writtenAtLeast { guard let written = skill.written, written >= writtenAtLeast else { return false } }
        return true
    }
}
