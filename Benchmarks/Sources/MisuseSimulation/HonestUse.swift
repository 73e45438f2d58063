import Foundation
import Governance
import LabourDomain

/// Honest use of the exchange by a hundred organisations, a day at a time.
///
/// Office hours with a dip at noon, some evenings, busy Mondays, questions that are refined, colleagues who ask the same, saved questions
/// every morning, job fairs, suppliers who test, old references, and a Saturday now and then.
final class HonestUse {
    /// Monday 5 January 2026, midnight in the Netherlands.
    static let start = Date(timeIntervalSince1970: 1_767_567_600)
    /// Office hours of a week: five days of ten hours.
    static let hoursPerWeek = 50

    private(set) var organisations: [Organisation]
    let recorder: Recorder
    private var chance: Chance
    private(set) var questions = 0

    init(_ mix: OrganisationMix, recorder: Recorder, seed: UInt64) throws {
        var chance = Chance(seed &* 31 &+ 7)
        self.recorder = recorder
        let kinds: [(Organisation.Kind, Int)] = [
            (.municipality, mix.municipalities), (.regional, mix.regionalAgencies), (.national, mix.nationalAgencies),
        ]
        var made: [Organisation] = []
        for (kind, count) in kinds {
            for _ in 0..<count {
                made.append(try Organisation(number: made.count + 1, kind: kind, market: recorder.market, &chance))
            }
        }
        organisations = made
        self.chance = chance
    }

    /// The events of a day, in order; day 0 is a Monday.
    func events(day: Int) throws -> [MisuseEvent] {
        let weekday = day % 7
        let midnight = Self.start + Double(day) * 86_400
        var events: [MisuseEvent] = []
        if weekday < 5 { recorder.market.change(600, &chance) }
        for (number, organisation) in organisations.enumerated() {
            if weekday < 5 {
                try workingDay(of: organisation, number, from: midnight, isMonday: weekday == 0, into: &events)
            } else if weekday == 5, chance.happens(0.05) {
                for _ in 0..<(1 + chance.below(3)) {
                    let moment = midnight + 3_600 * (9 + 6 * chance.part())
                    try search(by: chance.one(of: organisation.users), organisation, at: moment, &events)
                }
            }
        }
        return events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    }

    private func workingDay(
        of organisation: Organisation, _ number: Int, from midnight: Date, isMonday: Bool, into events: inout [MisuseEvent]
    ) throws {
        for user in organisation.users {
            for question in user.saved { try repeatSaved(question, by: user, from: midnight, &events) }
            if chance.happens(0.15) { continue }
            for _ in 0..<chance.count(mean: user.questionsPerDay * (isMonday ? 1.8 : 1)) {
                let question = try search(by: user, organisation, at: midnight + officeTime(), &events)
                if chance.happens(0.1) { save(question, user.number, of: number) }
            }
            if chance.happens(0.02) { oldReferences(of: user.who, from: midnight, &events) }
        }
        if chance.happens(1 / 60.0) { try jobFair(of: organisation, from: midnight, &events) }
        if chance.happens(1 / 40.0) { try supplierTest(of: organisation, from: midnight, &events) }
    }

    /// Seconds after midnight: mornings, afternoons, and one in twelve in the evening.
    private func officeTime() -> Double {
        if chance.happens(0.08) { return 3_600 * (19 + 3 * chance.part()) }
        if chance.happens(0.05) { return 3_600 * (12 + chance.part()) }
        return 3_600 * (chance.happens(0.5) ? 8 + 4 * chance.part() : 13 + 4 * chance.part())
    }

    /// Follows a question from tomorrow on, in place of the oldest of three.
    private func save(_ question: SimulatedQuestion, _ user: Int, of organisation: Int) {
        let saved = organisations[organisation].users[user].saved
        organisations[organisation].users[user].saved = (saved + [question]).suffix(3)
    }

    /// A question, its refinements, and who is chosen in the end; one in twenty is asked by a colleague as well.
    @discardableResult
    private func search(
        by user: Mediator, _ organisation: Organisation, at time: Date, _ events: inout [MisuseEvent], at fair: Int? = nil,
        interest: Double = 1
    ) throws -> SimulatedQuestion {
        var question = organisation.question(&chance, recorder.market)
        if let fair { question.centre = fair }
        var moment = time
        var last = try ask(question, by: user.who, at: moment, &events)
        for _ in 0..<min(5, chance.count(mean: 1.1)) {
            moment += 60 + 240 * chance.part()
            refine(&question, organisation, shown: last.shown.count)
            last = try ask(question, by: user.who, at: moment, &events)
        }
        let choices = user.choices(&chance, interest: interest)
        events += recorder.choose(choices, from: last, at: last.answered + 120 + 1_200 * chance.part(), &chance)
        guard fair == nil, chance.happens(0.05) else { return question }
        let colleague = chance.one(of: organisation.users)
        let same = try ask(question, by: colleague.who, at: moment + 3_600 * chance.part(), &events)
        events += recorder.choose(colleague.choices(&chance), from: same, at: same.answered + 300, &chance)
        return question
    }

    /// Too many to look at: nearer by, or one demand more. Hardly anybody: the other way around. Otherwise a bit of everything.
    private func refine(_ question: inout SimulatedQuestion, _ organisation: Organisation, shown: Int) {
        let smallest = organisation.radii.min() ?? 5
        switch chance.below(4) {
        case 0 where shown > 100:
            question.radius = max(smallest, question.radius / 2)
        case 1 where shown > 100:
            question.demands |= 1 << UInt8(chance.below(8))
        case 0 where shown < 10:
            question.radius = min(50, question.radius * 2)
        case 2 where shown < 10:
            question.demands = 0
        case 0, 1: question.radius = chance.one(of: organisation.radii)
        case 2: question.demands = chance.happens(0.5) ? 0 : Organisation.demands(&chance)
        default:
            let added = chance.one(of: organisation.occupations)
            if question.occupations.count < 3, !question.occupations.contains(added) { question.occupations.append(added) }
        }
    }

    private func ask(
        _ question: SimulatedQuestion, by who: AskerIdentity, at time: Date, _ events: inout [MisuseEvent]
    ) throws -> Recorder.Asked {
        questions += 1
        let asked = try recorder.ask(question, by: who, at: time, &chance)
        events += asked.events
        return asked
    }

    private func repeatSaved(_ question: SimulatedQuestion, by user: Mediator, from midnight: Date, _ events: inout [MisuseEvent]) throws {
        let asked = try ask(question, by: user.who, at: midnight + 3_600 * (5 + 2 * chance.part()), &events)
        if chance.happens(0.1) { events += recorder.choose(1 + chance.below(3), from: asked, at: midnight + 3_600 * 9, &chance) }
    }

    /// Half a day of looking at people around one place, by several at once, with less patience than usual.
    private func jobFair(of organisation: Organisation, from midnight: Date, _ events: inout [MisuseEvent]) throws {
        let place = chance.one(of: organisation.centres)
        for user in organisation.users.prefix(3 + chance.below(4)) {
            for _ in 0..<(4 + chance.below(7)) {
                try search(by: user, organisation, at: midnight + 3_600 * (10 + 4 * chance.part()), &events, at: place, interest: 0.5)
            }
        }
    }

    /// Up to five questions of the users over and over, and what should go wrong; one in ten at night.
    private func supplierTest(of organisation: Organisation, from midnight: Date, _ events: inout [MisuseEvent]) throws {
        let begin = midnight + 3_600 * (chance.happens(0.1) ? 22.5 : 14)
        let set = organisation.users.flatMap(\.saved)
        guard !set.isEmpty else { return }
        for number in 0..<(30 + chance.below(50)) {
            let asked = try ask(set[number % min(5, set.count)], by: organisation.system, at: begin + Double(number) * 40, &events)
            if number < 3 { events += recorder.choose(1, from: asked, at: asked.answered + 2, &chance) }
        }
        for (number, reason) in [ReferenceRefused.Reason.forged, .forged, .forged, .expired, .expired, .ofAnotherAsker].enumerated() {
            events.append(.referenceRefused(ReferenceRefused(who: organisation.system, reason: reason, time: begin + Double(number))))
        }
        for number in 0..<10 { events.append(.questionRefused(QuestionRefused(who: organisation.system, time: begin + Double(number)))) }
    }

    private func oldReferences(of who: AskerIdentity, from midnight: Date, _ events: inout [MisuseEvent]) {
        let begin = midnight + officeTime()
        for number in 0..<(1 + chance.below(5)) {
            events.append(
                .referenceRefused(
                    ReferenceRefused(who: who, reason: chance.happens(0.05) ? .forged : .expired, time: begin + Double(number) * 20)))
        }
    }
}
