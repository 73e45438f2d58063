import LabourDomain

/// The parts of a ``PreparedMatch``: fixed fields, then two lists, then the match. Numbers are little-endian.
struct PreparedFields {
    /// 1000...9999.
    let area: UInt16
    /// All but occupations, languages and the moment of supply.
    let profile: PackedProfile
    /// As ``LanguageSets/packed(_:)``.
    let languages: [UInt32]
    /// Each as its bytes.
    let occupations: [ArraySlice<UInt8>]
    /// Where the match begins in the bytes.
    private(set) var matchStart = 0

    init(_ facts: SelectionFacts, area: UInt16) {
        self.area = area
        profile = PackedProfile(facts)
        languages = facts.languages.map(LanguageSets.packed)
        occupations = facts.occupations.map { Array($0.text.utf8)[...] }
    }

    func encoded(before match: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32 + 4 * languages.count + occupations.reduce(0) { $0 + 2 + $1.count } + match.count)
        bytes.append(little: area)
        bytes.append(little: profile.flags)
        bytes.append(little: profile.facts.start)
        bytes.append(little: profile.closes)
        bytes.append(little: profile.facts.travel)
        bytes.append(little: profile.facts.hours)
        bytes.append(little: UInt16(clamping: languages.count))
        for language in languages.prefix(Int(UInt16.max)) { bytes.append(little: language) }
        bytes.append(little: UInt16(clamping: occupations.count))
        for occupation in occupations.prefix(Int(UInt16.max)) {
            bytes.append(little: UInt16(clamping: occupation.count))
            bytes += occupation.prefix(Int(UInt16.max))
        }
        return bytes + match
    }

    /// Reads what was written; `nil` where the bytes are none of ours.
    init?(_ bytes: [UInt8]) {
        var reader = LittleEndianReader(bytes)
        guard let area = reader.number(UInt16.self), (1000...9999).contains(area), let flags = reader.number(UInt64.self),
            let start = reader.number(UInt32.self), let closes = reader.number(UInt32.self), let travel = reader.number(UInt16.self),
            let hours = reader.number(UInt16.self), let languageCount = reader.number(UInt16.self)
        else { return nil }
        var languages: [UInt32] = []
        for _ in 0..<languageCount {
            guard let language = reader.number(UInt32.self) else { return nil }
            languages.append(language)
        }
        guard let occupationCount = reader.number(UInt16.self) else { return nil }
        var occupations: [ArraySlice<UInt8>] = []
        for _ in 0..<occupationCount {
            guard let length = reader.number(UInt16.self), let text = reader.take(Int(length)) else { return nil }
            occupations.append(text)
        }
        self.area = area
        profile = PackedProfile(
            flags: flags, facts: PackedFacts(start: start, travel: travel, hours: hours), closes: closes)
        self.languages = languages
        self.occupations = occupations
        matchStart = reader.position
    }
}

/// Reads numbers from bytes, never past their end.
private struct LittleEndianReader {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func number<Number: FixedWidthInteger & UnsignedInteger>(_ type: Number.Type) -> Number? {
        let size = Number.bitWidth / 8
        guard bytes.count - position >= size else { return nil }
        var number: Number = 0
        for index in 0..<size { number |= Number(bytes[position + index]) << Number(8 * index) }
        position += size
        return number
    }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard bytes.count - position >= count else { return nil }
        defer { position += count }
        return bytes[position..<(position + count)]
    }
}

extension [UInt8] {
    fileprivate mutating func append(little number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
