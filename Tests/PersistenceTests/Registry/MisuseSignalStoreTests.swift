import Database
import Foundation
import Governance
import LabourDomain
import Persistence
import Testing

/// Signals of misuse are kept once, and everything that was done with them.
@Suite(.onEveryEngine) struct MisuseSignalStoreTests {
    let place: SQLPlace
    let registry: SQLRegistry
    let samples: StoredSamples

    init() async throws {
        place = try SQLEngine.current.place()
        registry = try await SQLRegistry(place.database())
        samples = try StoredSamples()
        for oin in [samples.municipality, samples.supplier] { _ = try await registry.apply(samples.details(oin), by: samples.author()) }
    }

    private func sighting(
        _ measured: Int = 500, day: Double = 0, of identity: String = "asker 1", subject: Subject = .jobSeekers, parties: [OIN]? = nil,
        questions: [String] = ["q-1"]
    ) -> SignalSighting {
        SignalSighting(
            subject: subject, kind: .harvest, identity: identity, severity: measured >= 800 ? .serious : .notable,
            parties: parties ?? [samples.municipality], measured: measured, threshold: 400, window: measured >= 800 ? nil : 24,
            explanation: "\(measured) seen, 'nobody' chosen", questions: questions, raisedAt: samples.day(day),
            worsenedAt: samples.day(day), seenAt: samples.day(day))
    }

    @Test func theSameIsKeptOnceAndGivenBackWhole() async throws {
        let kept = try #require(try await registry.keep(sighting()))
        #expect(kept == KeptSignal(number: 1, sighting: sighting()))
        #expect(try await registry.keep(sighting()) == kept)
        #expect(try await registry.signal(1) == kept)
        #expect(try await registry.signal(2) == nil)
        let others = [sighting(of: "asker 2"), sighting(subject: .vacancies)]
        for (index, other) in others.enumerated() { #expect(try await registry.keep(other)?.number == Int64(index + 2)) }
        // What is seen is no change that nodes have to read the registry for.
        #expect(try await registry.lastChange() == 2)
    }

    @Test func theGravestFindingStaysInWhicheverOrderItCame() async throws {
        let all = [sighting(500, questions: ["a"]), sighting(900, day: 1, questions: ["b"]), sighting(600, day: 2, questions: ["c"])]
        for sighting in all { _ = try await registry.keep(sighting) }
        let kept = try #require(try await registry.signal(1))
        #expect(kept.sighting.measured == 900 && kept.sighting.severity == .serious && kept.sighting.window == nil)
        #expect(kept.sighting.questions == ["a", "b", "c"])
        #expect(kept.sighting.raisedAt == samples.day(0) && kept.sighting.seenAt == samples.day(2))
        for sighting in all.reversed() { #expect(try await registry.keep(sighting) == kept) }
    }

    @Test func twoNodesThatSeeTheSameKeepOne() async throws {
        let second = try await SQLRegistry(place.database())
        let numbers = try await withThrowingTaskGroup(of: Int64?.self) { group in
            for index in 0..<10 { group.addTask { try await (index % 2 == 0 ? registry : second).keep(sighting())?.number } }
            return try await group.reduce(into: Set<Int64?>()) { $0.insert($1) }
        }
        #expect(numbers == [1])
    }

    @Test func whatWasClosedIsSilentForAWeekUnlessItIsTwiceAsBad() async throws {
        _ = try await registry.keep(sighting())
        let closed = try await registry.take(.close(.permitted), signal: 1, by: samples.author(1, why: "a campaign"))
        #expect(closed?.state == .closed)
        // From before the closing, and within a week after it.
        #expect(try await registry.keep(sighting(5000, day: 0.5)) == nil)
        #expect(try await registry.keep(sighting(900, day: 2)) == nil)
        #expect(try await registry.keep(sighting(1000, day: 2))?.number == 2)
        #expect(try await registry.signal(1)?.sighting.measured == 500)
        _ = try await registry.take(.close(.falseAlarm), signal: 2, by: samples.author(3))
        #expect(try await registry.keep(sighting(500, day: 10))?.number == 3)
    }

    @Test func whatIsDoneIsKeptInOrderAndEndsWithTheClosing() async throws {
        _ = try await registry.keep(sighting())
        #expect(try await registry.take(.answer, signal: 1, by: samples.author(1, why: "they say so"))?.state == .takenUp)
        _ = try await registry.take(.close(.misuse), signal: 1, by: samples.author(2))
        let kept = try #require(try await registry.signal(1))
        #expect(kept.history.map(\.step) == [.answer, .close(.misuse)] && kept.history[0].authorship.why == "they say so")
        await #expect(throws: GovernanceError.self) { try await registry.take(.answer, signal: 1, by: samples.author(3)) }
        #expect(try await registry.take(.answer, signal: 9, by: samples.author(3)) == nil)
        await #expect(throws: GovernanceError.earlierThanBefore) {
            _ = try await registry.keep(sighting(of: "asker 2"))
            _ = try await registry.take(.answer, signal: 2, by: samples.author(2))
            _ = try await registry.take(.answer, signal: 2, by: samples.author(1))
        }
    }

    @Test func aMeasureAgainstAPartyOfASignalIsInBothPlaces() async throws {
        _ = try await registry.keep(sighting(parties: [samples.municipality]))
        let period = Period(from: samples.day(1))
        let kept = try #require(
            try await registry.impose(.suspend, on: samples.municipality, for: period, becauseOf: 1, by: samples.author(1)))
        let measure = try #require(try await registry.measures(against: samples.municipality).first)
        #expect(kept.history.map(\.step) == [.measure(measure.number)] && measure.kind == .suspend)
        #expect(try await registry.lastChange() == measure.number)
        await #expect(throws: GovernanceError.self) {
            try await registry.impose(.warn, on: samples.supplier, for: period, becauseOf: 1, by: samples.author(1))
        }
        _ = try await registry.take(.close(.misuse), signal: 1, by: samples.author(2))
        await #expect(throws: GovernanceError.self) {
            try await registry.impose(
                .warn, on: samples.municipality, for: Period(from: samples.day(3)), becauseOf: 1, by: samples.author(3))
        }
        #expect(try await registry.impose(.warn, on: samples.municipality, for: period, becauseOf: 7, by: samples.author(1)) == nil)
        // Neither of them left anything behind.
        #expect(try await registry.measures(against: samples.municipality).count == 1)
        #expect(try await registry.measures(against: samples.supplier).isEmpty)
        #expect(try await registry.lastChange() == measure.number)
    }

    @Test func areFoundBySubjectPartyAndStateInPages() async throws {
        for number in 0..<5 {
            let parties = number % 2 == 0 ? [samples.municipality] : [samples.supplier, samples.municipality]
            _ = try await registry.keep(
                sighting(of: "asker \(number)", subject: number == 4 ? .vacancies : .jobSeekers, parties: parties))
        }
        _ = try await registry.take(.close(.misuse), signal: 2, by: samples.author(1))
        func numbers(_ selection: SignalSelection, after: Int64 = 0, limit: Int = 10) async throws -> [Int64] {
            try await registry.signals(selection, after: after, limit: limit).map(\.number)
        }
        #expect(try await numbers(SignalSelection()) == [1, 2, 3, 4, 5])
        #expect(try await numbers(SignalSelection(), after: 2, limit: 2) == [3, 4])
        #expect(try await numbers(SignalSelection(subject: .vacancies)) == [5])
        #expect(try await numbers(SignalSelection(party: samples.supplier)) == [2, 4])
        #expect(try await numbers(SignalSelection(states: [.open])) == [1, 3, 4, 5])
        #expect(try await numbers(SignalSelection(party: samples.supplier, states: [.closed])) == [2])
        #expect(try await numbers(SignalSelection(states: [])) == [])
    }
}
