import Database
import Foundation
import Governance
import LabourDomain
import Persistence
import Testing

/// How a registry is followed by other nodes, and how a pilot is followed by people.
@Suite(.onEveryEngine) struct SQLRegistryFollowTests {
    let place: SQLPlace
    let registry: SQLRegistry
    let samples: StoredSamples

    init() async throws {
        place = try SQLEngine.current.place()
        registry = try await SQLRegistry(place.database())
        samples = try StoredSamples()
    }

    @Test func anotherNodeHearsOfEveryChangeInOrder() async throws {
        let other = try await SQLRegistry(place.database())
        #expect(try await other.lastChange() == 0)
        _ = try await registry.apply(samples.details(), by: samples.author(why: "first"))
        _ = try await registry.take(.openConditions, for: samples.municipality, version: 1, by: samples.author(1))
        try await registry.record(samples.evidence(.agreement), of: samples.municipality)
        #expect(try await other.lastChange() == 3)
        let changes = try await other.changes(since: 0, limit: 10)
        #expect(changes.map(\.number) == [1, 2, 3])
        #expect(changes.map(\.kind) == [.participant, .standing, .evidence])
        #expect(changes.map(\.what) == ["applied", "open-conditions", "agreement"])
        #expect(changes.first?.authorship == (try samples.author(why: "first")))
        #expect(try await other.changes(since: 1, limit: 1).map(\.number) == [2])
        #expect(try await other.changes(since: 3, limit: 1) == [])
    }

    @Test func aSnapshotOfWhatIsKeptDecides() async throws {
        let oin = samples.municipality
        let setting = ExchangeSetting(environment: .pilot, data: .real)
        func decision() async throws -> AccessDecision<Admission> {
            let snapshot = try RegistrySnapshot(exchange: samples.exchange, setting: setting, contents: await registry.contents())
            #expect(try await snapshot.change == registry.lastChange())
            return snapshot.decide(peer: oin, from: oin.text, via: oin.text, to: samples.exchange.text, at: samples.day(5))
        }
        #expect(try await decision() == .refused(.unknownSender))
        _ = try await registry.apply(samples.details(source: true), by: samples.author())
        #expect(try await decision() == .refused(.noMandate))
        _ = try await registry.grant(
            Mandate(controller: oin, processor: oin, purpose: .publicMediation, period: Period(from: samples.day(0))), by: samples.author())
        #expect(try await decision() == .refused(.senderNotAccepted))
        for kind in ConditionKind.allCases where kind != .contactPoints { try await registry.record(samples.evidence(kind), of: oin) }
        _ = try await registry.take(.openConditions, for: oin, version: 1, by: samples.author())
        _ = try await registry.take(.acceptForPilot, for: oin, version: 2, by: samples.author())
        let admission = Admission(from: oin, via: oin, isSUWI: true, purpose: .publicMediation)
        #expect(try await decision() == .granted(admission))
        let measure = try await registry.impose(.suspend, on: oin, for: Period(from: samples.day(1)), by: samples.author(1))
        #expect(try await decision() == .refused(.senderSuspended))
        try await registry.lift(measure: measure.number, by: samples.author(2))
        #expect(try await decision() == .granted(admission))
        _ = try await registry.rule(
            .questionsPerHour, for: .participant(oin), value: .number(7), effectiveAt: samples.day(3), by: samples.author(3))
        let snapshot = try RegistrySnapshot(exchange: samples.exchange, setting: setting, contents: await registry.contents())
        #expect(snapshot.questionsPerHour(for: oin, subject: .jobSeekers, at: samples.day(5)) == 7)
        #expect(snapshot.sources(for: .jobSeekers, at: samples.day(5)).map(\.oin) == [oin])
    }

    @Test func aNodeFollowsWhatAnotherNodeChanges() async throws {
        let other = try await SQLRegistry(place.database())
        let setting = ExchangeSetting(environment: .pilot, data: .real)
        let follower = try await RegistryFollower(feed: other, exchange: samples.exchange, setting: setting)
        #expect(try await !follower.refresh())
        _ = try await registry.apply(samples.details(), by: samples.author())
        #expect(follower.inForce.current.party(samples.municipality) == nil)
        #expect(try await follower.refresh())
        #expect(follower.inForce.current.party(samples.municipality)?.category == .suwiPublic)
        #expect(try await !follower.refresh())
    }

    @Test func aChangeThatFailsLeavesNothing() async throws {
        _ = try await registry.apply(samples.details(), by: samples.author())
        await #expect(throws: GovernanceError.self) {
            try await registry.take(.acceptForPilot, for: samples.municipality, version: 1, by: samples.author())
        }
        await #expect(throws: RegistryFault.unknownParticipant(samples.supplier)) {
            try await registry.record(samples.evidence(.agreement), of: samples.supplier)
        }
        #expect(try await registry.lastChange() == 1)
        #expect(try await registry.changes(since: 0, limit: 10).count == 1)
    }

    @Test func theSchemaHoldsWhatTheProgramHolds() async throws {
        _ = try await registry.apply(samples.details(), by: samples.author())
        let database = try await place.database()
        let oin = samples.municipality.text
        let wrong: [SQL] = [
            "UPDATE participant SET standing = 'other' WHERE oin = \(oin)",
            "UPDATE participant SET category = 'other' WHERE oin = \(oin)",
            "UPDATE participant_role SET starts_at = 5, ends_at = 5 WHERE oin = \(oin)",
            "INSERT INTO mandate VALUES (1, \(oin), \(oin), 'public-mediation', '[]', 5, 4)",
            "INSERT INTO mandate VALUES (1, \(oin), '00000000000000000000', 'public-mediation', '[]', 5, 6)",
            "INSERT INTO mandate VALUES (99, \(oin), \(oin), 'public-mediation', '[]', 5, 6)",
            "INSERT INTO rule VALUES (1, 'radius', 'general', '', '{}', 5, 6)",
            "INSERT INTO measure VALUES (1, \(oin), 'throttle', NULL, 5, NULL, NULL)",
            "INSERT INTO measure VALUES (1, \(oin), 'warn', 5, 5, NULL, NULL)",
            "INSERT INTO participant_contact VALUES (\(oin), 9, 'general', 'a', 'b@c', NULL)",
            "INSERT INTO registry_clock VALUES (2, 5)",
            "DELETE FROM participant WHERE oin = \(oin)",
        ]
        for statement in wrong {
            await #expect(throws: DatabaseError.self, "\(statement)") { try await database.write { try $0.execute(statement) } }
        }
    }

    @Test func aPilotIsKept() async throws {
        let oin = samples.municipality
        _ = try await registry.apply(samples.details(), by: samples.author())
        #expect(try await registry.pilot(of: oin) == Pilot(participant: oin))
        await #expect(throws: GovernanceError.self) { try await registry.take(.startTrying, inPilotOf: oin, by: samples.author()) }
        var pilot = Pilot(participant: oin)
        for task in PilotTask.standard {
            pilot = try pilot.doing(task.code, by: samples.author(why: task.title))
            #expect(try await registry.tick(task.code, for: oin, by: samples.author(why: task.title)) == pilot)
        }
        #expect(try await registry.take(.startTrying, inPilotOf: oin, by: samples.author()).state == .trying)
        #expect(try await registry.pilot(of: oin) == pilot.taking(.startTrying))
        await #expect(throws: RegistryFault.unknownParticipant(samples.supplier)) {
            try await registry.tick("interface", for: samples.supplier, by: samples.author())
        }
    }

    @Test func whatIsRaisedIsFollowed() async throws {
        let oin = samples.municipality
        for oin in [oin, samples.supplier] { _ = try await registry.apply(samples.details(oin), by: samples.author()) }
        let report = Dictionary(uniqueKeysWithValues: FollowedTopic.experience.map { ($0, "One\n'two' \"three\" \($0)") })
        let first = try await registry.raise(.experienceReport, text: report, for: oin, by: samples.author())
        let second = try await registry.raise(.unusableProfile, text: [.general: "no hours"], for: samples.supplier, by: samples.author())
        #expect(try await registry.item(first.number) == first)
        let answered = try await registry.take(
            .answer, item: second.number, seenIn: .raised, by: samples.author(1, why: "asked the source"))
        #expect(try await registry.item(second.number) == answered)
        #expect(answered.history.last?.authorship.why == "asked the source")
        await #expect(throws: RegistryFault.notInForce(kind: .followedItem, number: second.number)) {
            try await registry.take(.answer, item: second.number, seenIn: .raised, by: samples.author(1))
        }
        await #expect(throws: RegistryFault.unknownEntry(kind: .followedItem, number: 77)) {
            try await registry.take(.answer, item: 77, seenIn: .raised, by: samples.author(1))
        }
        #expect(try await registry.items(of: nil, after: 0, limit: 10) == [first, answered])
        #expect(try await registry.items(of: oin, after: 0, limit: 10) == [first])
        #expect(try await registry.items(of: nil, after: first.number, limit: 10) == [answered])
        #expect(try await registry.items(of: nil, after: 0, limit: 1) == [first])
        #expect(try await registry.item(77) == nil)
    }
}
