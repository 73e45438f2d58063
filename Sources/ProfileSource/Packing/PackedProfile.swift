import LabourDomain

/// What a question looks at in one profile.
///
/// Absent values are packed so that no criterion holds for them (vum.md §2.4), and so that "not asked" is a bound that everything meets.
struct PackedProfile: Equatable {
    /// Yes-or-no facts, see ``PackedFlags``.
    var flags: UInt64 = PackedFlags.always
    var facts = PackedFacts()
    /// The numbers of up to four occupations, 16 bits each, 0 where there are fewer. Further ones stand beside the index.
    var occupations: UInt64 = 0
    /// The last day to apply as `yyyymmdd`; the greatest number where absent: then it never closes.
    var closes: UInt32 = .max
}

/// Facts of which each criterion is tested by one comparison: 16 bytes, so that looking at a profile that has passed flags and occupations costs
/// one line of the processor's cache.
struct PackedFacts: Equatable {
    /// The day of beginning as `yyyymmdd + 1`; 0 where absent.
    var start: UInt32 = 0
    /// The second at which it was supplied, since 1970.
    var supplied: UInt32 = 0
    /// The number of the set of languages.
    var languages: UInt32 = 0
    /// The furthest the person wants to travel in kilometres; the greatest number where absent: then only the question's radius counts.
    var travel: UInt16 = .max
    /// The greatest number of hours + 1 (0 where absent) in the high byte, the least number of hours (255 where absent) in the low one.
    var hours: UInt16 = 0x00FF
}

/// The bits of ``PackedProfile/flags``.
enum PackedFlags {
    /// Bits 0...15: licences.
    static func licences(_ licences: DrivingLicences) -> UInt64 { UInt64(licences.rawValue) }
    /// Bits 16 and 17: contract durations.
    static func contracts(_ durations: ContractDurations) -> UInt64 { UInt64(durations.rawValue & 3) << 16 }
    /// Bits 18 and 19: irregular hours, yes and no.
    static func irregularHours(_ answer: YesNo?) -> UInt64 { bit(of: answer) << 18 }
    /// Bits 20 and 21: office hours, yes and no.
    static func officeHours(_ answer: YesNo?) -> UInt64 { bit(of: answer) << 20 }
    /// Bits 22...29: the level of the work, one bit per level.
    static func educationLevel(_ level: UInt8) -> UInt64 { level < 8 ? 1 << (22 + UInt64(level)) : 0 }
    /// Bit 30: there are more occupations than fit in a word.
    static let furtherOccupations: UInt64 = 1 << 30
    /// Bit 31: set in every profile, so that "any of these" without a demand can be asked as well.
    static let always: UInt64 = 1 << 31
    /// Bits 32...63: the languages, folded: without the bit the language is not there, with it, it may be.
    static func language(_ code: LanguageCode) -> UInt64 { 1 << (32 + UInt64((code.packed &* 0x9E37_79B1) >> 27)) }

    private static func bit(of answer: YesNo?) -> UInt64 {
        switch answer {
        case .yes: 1
        case .no: 2
        case nil: 0
        }
    }
}

extension PackedProfile {
    /// Packs all that needs no numbering and no clock: occupations, languages and the moment of supply come later.
    init(_ facts: SelectionFacts) {
        self.facts = PackedFacts(facts)
        if let day = facts.closesOn { closes = UInt32(day.packed) }
        flags =
            PackedFlags.always | PackedFlags.licences(facts.licences) | PackedFlags.contracts(facts.contractDurations)
            | PackedFlags.irregularHours(facts.irregularHours) | PackedFlags.officeHours(facts.officeHours)
        if let level = facts.educationLevel { flags |= PackedFlags.educationLevel(level) }
        for skill in facts.languages { if let language = skill.language { flags |= PackedFlags.language(language) } }
    }
}

extension PackedFacts {
    fileprivate init(_ facts: SelectionFacts) {
        if let day = facts.availableFrom ?? facts.startsOn { start = UInt32(day.packed) + 1 }
        if let distance = facts.maximumTravelDistance { travel = min(distance, .max - 1) }
        let most = facts.maximumHours.map { UInt16(min($0, 254)) + 1 } ?? 0
        let least = facts.minimumHours.map { UInt16(min($0, 254)) } ?? 255
        hours = most << 8 | least
    }
}
