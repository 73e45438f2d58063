import Foundation
import Governance
import LabourDomain

/// Turns what askers do into the events that the log of an exchange would have.
final class Recorder {
    let market: SimulatedMarket
    let sources: [OIN]
    private var asked = 0

    init(_ market: SimulatedMarket) throws {
        self.market = market
        sources = try SimulatedMarket.sourceSizes.indices.map { try OIN("0000000200000000000\($0)") }
    }

    var marketSize: MarketSize {
        MarketSize(sources: Dictionary(uniqueKeysWithValues: zip(sources, SimulatedMarket.sourceSizes)))
    }

    /// A question and its answer, with the profiles that were shown.
    struct Asked {
        let id: String
        let who: AskerIdentity
        let answered: Date
        let shown: [(source: Int, profile: UInt32)]
        var events: [MisuseEvent]
    }

    func ask(_ question: SimulatedQuestion, by who: AskerIdentity, at time: Date, _ chance: inout Chance) throws -> Asked {
        asked += 1
        let id = "q-\(asked)"
        let area = AskedArea(subject: .jobSeekers, centre: market.areas[question.centre], radius: question.radius)
        var events: [MisuseEvent] = [
            .questionAsked(
                QuestionAsked(
                    questionID: id, who: who, processor: who.asker, area: area, criteria: Self.digest(of: question), time: time,
                    sources: sources.count))
        ]
        let answered = time + 1 + chance.part()
        var shown: [(Int, UInt32)] = []
        for (number, matches) in market.answer(question, &chance).enumerated() where !matches.isEmpty {
            events.append(
                .matchesDelivered(
                    MatchesDelivered(
                        questionID: id, asker: who.asker, source: sources[number], count: matches.count,
                        profiles: .digests(matches.map { Chance.mix(market.person($0) &+ 0x5151) }), time: answered)))
            shown += matches.map { (number, $0) }
        }
        return Asked(id: id, who: who, answered: answered, shown: shown, events: events)
    }

    /// Some people are chosen from an answer, at most ten.
    func choose(_ count: Int, from asked: Asked, at time: Date, _ chance: inout Chance) -> [MisuseEvent] {
        guard !asked.shown.isEmpty else { return [] }
        var events: [MisuseEvent] = []
        for number in 0..<min(10, count, asked.shown.count) {
            let source = sources[chance.one(of: asked.shown).source]
            let moment = time + Double(number) * 45
            let outcome: DetailEnded.Outcome = chance.happens(0.03) ? .failed : chance.happens(0.05) ? .repeated : .delivered
            events.append(.detailRequested(DetailRequested(questionID: asked.id, who: asked.who, source: source, time: moment)))
            events.append(
                .detailEnded(DetailEnded(questionID: asked.id, who: asked.who, source: source, outcome: outcome, time: moment + 1)))
        }
        return events
    }

    private static func digest(of question: SimulatedQuestion) -> KeyedDigest {
        var mixed: UInt64 = UInt64(question.demands)
        for occupation in question.occupations.sorted() { mixed = Chance.mix(mixed &* 1_000 &+ UInt64(occupation) &+ 1) }
        return KeyedDigest(high: Chance.mix(mixed), low: Chance.mix(mixed &+ 7))
    }
}
