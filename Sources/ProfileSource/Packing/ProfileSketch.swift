/// A profile in half a word, for a first look: it passes whoever satisfies a question, and few who do not.
///
/// Bits 0...15 are the driving licences. Then three steps of four bits, each with a free bit above it: hours, day of beginning (the earlier the
/// higher) and travel distance. A step is compared with a bound by subtraction, all three at once: the free bit, set beforehand, is borrowed
/// where the step is lower.
struct ProfileSketch: Sendable {
    let word: UInt32

    fileprivate static let licences: UInt32 = 0xFFFF
    fileprivate static let hours: UInt32 = 16
    fileprivate static let start: UInt32 = 21
    fileprivate static let travel: UInt32 = 26
    fileprivate static let free: UInt32 = 1 << 20 | 1 << 25 | 1 << 30

    init(word: UInt32) { self.word = word }
}

/// What a question asks of a sketch.
struct SketchBounds {
    fileprivate let licences: UInt32
    /// The steps of hours and day of beginning, each in its place.
    fileprivate let steps: UInt32

    /// Whether a profile may satisfy the question; `travel` comes from ``SketchScale/travel(_:)``.
    @inline(__always)
    func admit(_ sketch: ProfileSketch, travel: UInt32) -> Bool {
        let compared = (sketch.word | ProfileSketch.free) &- (steps | travel)
        return compared & ProfileSketch.free == ProfileSketch.free && sketch.word & licences == licences
    }
}

/// The steps by which the profiles of one segment are sketched.
struct SketchScale: Sendable {
    private let hours: ValueSteps
    private let start: ValueSteps
    private let distance: ValueSteps
    private static let sampled = 4_096

    /// Looks at some thousands of the profiles.
    init(_ columns: ProfileColumns) {
        let rows = columns.rows
        let sample = stride(from: 0, to: rows.count, by: max(1, rows.count / Self.sampled)).map { rows[$0].facts }
        hours = ValueSteps(of: sample.map { UInt32($0.hours >> 8) })
        start = ValueSteps(of: sample.map(\.start).filter { $0 > 0 })
        distance = ValueSteps(of: sample.map { UInt32($0.travel) })
    }

    /// The sketch of a profile.
    func sketch(_ row: PackedRow) -> ProfileSketch {
        let facts = row.facts
        let licences = UInt32(truncatingIfNeeded: row.flags) & ProfileSketch.licences
        // Without a day of beginning nobody is found by one (vum.md §2.4).
        let early = facts.start == 0 ? 0 : earliness(facts.start)
        return ProfileSketch(
            word: licences | hours.step(of: UInt32(facts.hours >> 8)) << ProfileSketch.hours | early << ProfileSketch.start
                | travel(facts.travel))
    }

    /// The bounds of a question.
    func bounds(of criteria: PackedCriteria) -> SketchBounds {
        // Where no day is asked for, who has none must pass as well.
        let early = criteria.startUntil == .max ? 0 : earliness(criteria.startUntil)
        return SketchBounds(
            licences: UInt32(truncatingIfNeeded: criteria.needed) & ProfileSketch.licences,
            steps: hours.step(of: UInt32(criteria.mostHours)) << ProfileSketch.hours | early << ProfileSketch.start)
    }

    /// The step of a travel distance in its place, of a profile as well as of a question.
    @inline(__always)
    func travel(_ kilometres: UInt16) -> UInt32 { distance.step(of: UInt32(kilometres)) << ProfileSketch.travel }

    private func earliness(_ start: UInt32) -> UInt32 { ValueSteps.highest - self.start.step(of: start) }
}
