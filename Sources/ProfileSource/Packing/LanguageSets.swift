import LabourDomain

/// The different lists of languages that occur in an index. Many people share one, so a profile holds only its number.
struct LanguageSets: Sendable {
    /// Number `n` holds the skills `starts[n]..<starts[n + 1]`; number 0 is the empty list.
    private var starts: [UInt32] = [0, 0]
    private var skills: [UInt32] = []
    private var slots = HashSlots(capacity: 16)

    /// A skill in one word: language, spoken + 1, written + 1, each 0 where absent.
    static func packed(_ skill: LanguageSkill) -> UInt32 {
        func level(_ level: UInt8?) -> UInt32 { level.map { UInt32(min($0, 14)) + 1 } ?? 0 }
        return (skill.language?.packed ?? 0) << 8 | level(skill.oral) << 4 | level(skill.written)
    }

    private func range(_ number: UInt32) -> Range<Int> { Int(starts[Int(number)])..<Int(starts[Int(number) + 1]) }

    /// The number of a list of packed skills, a new one where it was not met before. The order has no meaning.
    mutating func add(_ list: [UInt32]) -> UInt32 {
        guard !list.isEmpty else { return 0 }
        let packed = list.sorted()
        let hash = Self.hash(packed[...])
        if let known = slots.find(hash, where: { skills[range(UInt32($0))] == packed[...] }) { return UInt32(known) }
        let number = starts.count - 1
        skills += packed
        starts.append(UInt32(skills.count))
        slots.insert(number, hash: hash) { [skills, starts] number in
            Self.hash(skills[Int(starts[number])..<Int(starts[number + 1])])
        }
        return UInt32(number)
    }

    private static func hash(_ skills: ArraySlice<UInt32>) -> UInt64 {
        var hasher = Hasher()
        for skill in skills { hasher.combine(skill) }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    /// Whether some skill of a list meets a demand.
    func list(_ number: UInt32, meets demand: PackedDemand) -> Bool {
        for index in range(number) where demand.isMet(by: skills[index]) { return true }
        return false
    }

    var count: Int { starts.count - 1 }
    var byteCount: Int { 4 * (starts.capacity + skills.capacity) + slots.byteCount }
}

/// A demand on one skill, as bounds on its packed word.
struct PackedDemand {
    private let language: UInt32?
    private let oral: UInt32
    private let written: UInt32

    init(_ demand: LanguageDemand) {
        language = demand.language?.packed
        oral = demand.oralAtLeast.map { UInt32($0) + 1 } ?? 0
        written = demand.writtenAtLeast.map { UInt32($0) + 1 } ?? 0
    }

    func isMet(by skill: UInt32) -> Bool {
        if let language, skill >> 8 != language { return false }
        return skill >> 4 & 15 >= oral && skill & 15 >= written
    }
}
