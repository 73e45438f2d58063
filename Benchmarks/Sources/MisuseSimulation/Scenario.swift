import Foundation
import Governance
import LabourDomain

/// What came of one seed and one mix of organisations.
struct SeedResult {
    var hours = 0
    var questions = 0
    /// Matches, of all questions together.
    var shown = 0
    var events = 0
    var nanoseconds: UInt64 = 0
    var alarms: [MisuseSignal] = []
    var caught: [Caught] = []
    var figures: WatchFigures?
}

/// How far a scraper came.
struct Caught {
    let kind: ScraperKind
    /// Its profiles when the first signal was given, or in the end.
    let profiles: Int
    let questions: Int
    /// What found it first; `nil` where nothing did.
    let by: MisuseKind?
    /// The greatest share that it had of one source of at least 10,000 profiles.
    let sourceShare: Double
}

/// One market, honest use over some weeks, and each scraper in turn from the third week on.
struct Scenario {
    let seed: UInt64
    let mix: OrganisationMix
    let weeks: Int
    let scrapers: [ScraperKind]
    let detectors: MisuseDetectors

    func run() throws -> SeedResult {
        let recorder = try Recorder(SimulatedMarket(seed: seed))
        let honest = try HonestUse(mix, recorder: recorder, seed: seed)
        var watch = MisuseWatch(market: recorder.marketSize, detectors: detectors)
        var result = SeedResult()
        var warm: MisuseWatch?
        var following: [MisuseEvent] = []
        for day in 0..<(weeks * 7) {
            if day == 14 { warm = watch }
            let events = try honest.events(day: day)
            // What honest askers do meanwhile, for two weeks.
            if warm != nil, day < 28, !scrapers.isEmpty { following += events }
            let begin = DispatchTime.now().uptimeNanoseconds
            for event in events { result.alarms += watch.observe(event) }
            result.nanoseconds += DispatchTime.now().uptimeNanoseconds - begin
            result.events += events.count
            for case .matchesDelivered(let event) in events { result.shown += event.count }
        }
        result.hours = weeks * HonestUse.hoursPerWeek
        result.questions = honest.questions
        result.figures = watch.figures
        guard let warm else { return result }
        for kind in scrapers {
            let scraper = try Scraper(kind, honest: honest, day: 14, seed: seed &* 97)
            result.caught.append(try follow(scraper, watch: warm, among: following, recorder: recorder))
        }
        return result
    }

    private func follow(_ start: Scraper, watch before: MisuseWatch, among honest: [MisuseEvent], recorder: Recorder) throws -> Caught {
        var scraper = start
        var watch = before
        var known: Set<UInt32> = []
        var pending: [MisuseEvent] = []
        var place = 0
        var questions = 0
        var caught: MisuseKind?
        let end = HonestUse.start + 28 * 86_400
        while caught == nil, known.count < recorder.market.size / 20, scraper.next < end {
            let (shown, events) = try scraper.act(recorder)
            questions += 1
            known.formUnion(shown)
            pending = (pending + events).sorted { $0.time < $1.time }
            // Everything that happens before the next question, in order; details may come after it.
            while let next = pending.first, next.time <= scraper.next, caught == nil {
                while place < honest.count, honest[place].time <= next.time {
                    if let signal = watch.observe(honest[place]).first(where: { concerns(scraper, $0) }) { caught = signal.finding.kind }
                    place += 1
                }
                pending.removeFirst()
                if let signal = watch.observe(next).first(where: { concerns(scraper, $0) }) { caught = signal.finding.kind }
            }
        }
        return Caught(
            kind: scraper.kind, profiles: known.count, questions: questions, by: caught, sourceShare: shareOfSource(known))
    }

    private func concerns(_ scraper: Scraper, _ signal: MisuseSignal) -> Bool {
        signal.parties.contains { scraper.parties.contains($0) }
    }

    private func shareOfSource(_ profiles: Set<UInt32>) -> Double {
        var first = 0
        var greatest = 0.0
        for size in SimulatedMarket.sourceSizes {
            let range = UInt32(first)..<UInt32(first + size)
            if size >= 10_000 { greatest = max(greatest, Double(profiles.count { range.contains($0) }) / Double(size)) }
            first += size
        }
        return greatest
    }
}
