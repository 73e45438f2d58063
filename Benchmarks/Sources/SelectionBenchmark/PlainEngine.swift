import BenchmarkMarket
import Geography
import LabourDomain
import PlainScan
import ProfileSource

/// The plain scan in C over the same profiles.
final class PlainEngine {
    private var rows: [plain_row] = []
    private var starts: [UInt32] = []
    private var offsets: [UInt64] = []
    private var matches: [UInt8] = []
    private var ids: [String] = []
    private var hits: [UInt32] = []
    private var output: [UInt8] = []
    /// How many rows the last answer has.
    private var chosen = 0
    private var numbers: [OccupationCode: UInt16] = [:]
    private let neighbourhoods: Neighbourhoods
    private var ways: [PostcodeArea: Way] = [:]

    /// The areas around one, prepared as the index prepares them.
    private struct Way {
        var areas: [UInt16]
        var reaches: [UInt16]
        var ties: [UInt8]
    }

    init(_ profiles: [InventedMarket.Profile], gazetteer: Gazetteer) {
        neighbourhoods = Neighbourhoods(gazetteer, maximumKept: 9_000)
        let order = profiles.indices.sorted { area(of: profiles[$0]) < area(of: profiles[$1]) }
        var counts = [UInt32](repeating: 0, count: 9_001)
        for index in order {
            let profile = profiles[index]
            counts[area(of: profile) + 1] += 1
            rows.append(row(profile.facts))
            offsets.append(UInt64(matches.count))
            matches += profile.match
            ids.append(profile.stored.id)
        }
        offsets.append(UInt64(matches.count))
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        starts = counts
        hits = [UInt32](repeating: 0, count: rows.count + 1)
        output = [UInt8](repeating: 0, count: 8 << 20)
    }

    private func row(_ facts: SelectionFacts) -> plain_row {
        var row = plain_row()
        row.flags = flags(facts)
        withUnsafeMutableBytes(of: &row.occupations) { bytes in
            let places = bytes.bindMemory(to: UInt16.self)
            for (place, code) in facts.occupations.prefix(4).enumerated() { places[place] = number(of: code) }
        }
        row.available = facts.availableFrom.map { UInt32($0.packed) } ?? .max
        row.travel = facts.maximumTravelDistance ?? .max
        row.most_hours = facts.maximumHours.map { $0 + 1 } ?? 0
        row.least_hours = facts.minimumHours ?? 255
        withUnsafeMutableBytes(of: &row.languages) { bytes in
            let places = bytes.bindMemory(to: UInt32.self)
            for (place, skill) in facts.languages.prefix(6).enumerated() {
                places[place] = packed(skill.language, skill.oral, skill.written)
            }
        }
        return row
    }

    private func number(of code: OccupationCode) -> UInt16 {
        if let known = numbers[code] { return known }
        numbers[code] = UInt16(numbers.count + 1)
        return UInt16(numbers.count)
    }

    private func packed(_ language: LanguageCode?, _ oral: UInt8?, _ written: UInt8?) -> UInt32 {
        (language?.packed ?? 0) << 8 | (oral.map { UInt32($0) + 1 } ?? 0) << 4 | (written.map { UInt32($0) + 1 } ?? 0)
    }

    private func flags(_ facts: SelectionFacts) -> UInt64 {
        1 << 63 | UInt64(facts.licences.rawValue) | UInt64(facts.contractDurations.rawValue) << 16
            | (facts.irregularHours.map { UInt64($0.rawValue) } ?? 0) << 18 | (facts.officeHours.map { UInt64($0.rawValue) } ?? 0) << 20
    }

    /// Chooses for a question, its neighbourhood looked up and its occupations numbered.
    func answer(_ question: SelectionQuestion, maximum: Int) -> (ids: [Int], bytes: Int, more: Bool) {
        let around = way(around: question.area.centre.area)
        let count = neighbourhoods.around(question.area.centre.area)?.count(within: question.area.radius) ?? 0
        var asked = plain_question()
        asked.area_count = count
        asked.needed =
            UInt64(question.licences.rawValue) | (question.irregularHours.map { UInt64($0.rawValue) } ?? 0) << 18
            | (question.officeHours.map { UInt64($0.rawValue) } ?? 0) << 20
        asked.any_contract = question.contractDurations.isEmpty ? 1 << 63 : UInt64(question.contractDurations.rawValue) << 16
        withUnsafeMutableBytes(of: &asked.occupations) { bytes in
            let places = bytes.bindMemory(to: UInt16.self)
            for (place, code) in question.occupations.prefix(8).enumerated() { places[place] = numbers[code] ?? .max }
        }
        asked.occupation_count = min(8, question.occupations.count)
        asked.available_by = question.availableBy.map { UInt32($0.packed) } ?? .max
        asked.most_hours = question.maximumHoursAtLeast.map { $0 + 1 } ?? 0
        asked.least_hours = question.minimumHoursAtMost ?? 255
        withUnsafeMutableBytes(of: &asked.languages) { bytes in
            let places = bytes.bindMemory(to: UInt32.self)
            for (place, demand) in question.languages.prefix(4).enumerated() {
                places[place] = packed(demand.language, demand.oralAtLeast, demand.writtenAtLeast)
            }
        }
        asked.language_count = min(4, question.languages.count)
        asked.maximum = maximum
        asked.seed = 1
        var bytes = 0
        var more: Int32 = 0
        let found = scan(&asked, around, &bytes, &more)
        return (found, bytes, more != 0)
    }

    private func scan(_ asked: inout plain_question, _ way: Way, _ bytes: inout Int, _ more: inout Int32) -> [Int] {
        chosen = withIndex { index in
            way.areas.withUnsafeBufferPointer { areas in
                way.reaches.withUnsafeBufferPointer { reaches in
                    way.ties.withUnsafeBufferPointer { ties in
                        asked.areas = areas.baseAddress
                        asked.reaches = reaches.baseAddress
                        asked.ties = ties.baseAddress
                        return plain_scan(&index, &asked, &hits, &bytes, &more)
                    }
                }
            }
        }
        return hits[..<chosen].map(Int.init)
    }

    /// Copies the matches of the last answer into one piece.
    func copy() { withIndex { plain_copy(&$0, hits, chosen, &output) } }

    private func withIndex<Result>(_ use: (inout plain_index) -> Result) -> Result {
        rows.withUnsafeBufferPointer { rows in
            starts.withUnsafeBufferPointer { starts in
                offsets.withUnsafeBufferPointer { offsets in
                    matches.withUnsafeBufferPointer { matches in
                        var index = plain_index(
                            rows: rows.baseAddress, starts: starts.baseAddress, offsets: offsets.baseAddress, matches: matches.baseAddress)
                        return use(&index)
                    }
                }
            }
        }
    }

    /// The identifier of a row.
    func id(of row: Int) -> String { ids[row] }

    private func way(around area: PostcodeArea) -> Way {
        if let known = ways[area] { return known }
        guard let around = neighbourhoods.around(area) else { return Way(areas: [], reaches: [], ties: []) }
        let range = 0..<around.count
        let made = Way(
            areas: range.map { UInt16(around.position(at: $0)) }, reaches: range.map { UInt16(around.reach(at: $0, from: 0)) },
            ties: range.map { around.isTied(at: $0) ? 1 : 0 })
        ways[area] = made
        return made
    }
}

private func area(of profile: InventedMarket.Profile) -> Int { (profile.facts.postcode.map { Int($0.area.number) } ?? 1000) - 1000 }
