import Database
import Foundation
import Governance
import LabourDomain
import Persistence
import Testing

/// Conformity tests are asked for once, taken once, and kept with what they found.
@Suite(.onEveryEngine) struct ConformityTestStoreTests {
    let place: SQLPlace
    let registry: SQLRegistry
    let samples: StoredSamples

    init() async throws {
        place = try SQLEngine.current.place()
        registry = try await SQLRegistry(place.database())
        samples = try StoredSamples()
        _ = try await registry.apply(samples.details(source: true), by: samples.author())
        _ = try await registry.apply(samples.details(samples.supplier), by: samples.author())
    }

    private func result(_ verdict: String = "passed", digest: String? = "sha-256:ab") -> ConformityResult {
        ConformityResult(endedAt: samples.day(1), verdict: verdict, digest: digest, report: #"{"verdict":"\#(verdict)"}"#)
    }

    @Test func isAskedForOnceAtATimeAndOnlyOfASource() async throws {
        let oin = samples.municipality
        let asked = try await registry.requestTest(of: oin, by: samples.author())
        #expect(asked == ConformityTest(number: 1, oin: oin, request: try samples.author(), state: .waiting))
        await #expect(throws: GovernanceError.impossibleStep(got: "test", standing: "waiting", possible: [])) {
            try await registry.requestTest(of: oin, by: samples.author())
        }
        await #expect(throws: GovernanceError.self) { try await registry.requestTest(of: samples.supplier, by: samples.author()) }
        await #expect(throws: RegistryFault.unknownParticipant(samples.exchange)) {
            try await registry.requestTest(of: samples.exchange, by: samples.author())
        }
        #expect(try await registry.tests(of: oin, limit: 5) == [asked])
        #expect(try await registry.test(1) == asked)
    }

    @Test func isTakenOnceByWhoeverIsFirst() async throws {
        _ = try await registry.requestTest(of: samples.municipality, by: samples.author())
        let other = try await SQLRegistry(place.database())
        let taken = try await withThrowingTaskGroup(of: ConformityTest?.self) { group in
            for index in 0..<6 {
                group.addTask {
                    try await (index % 2 == 0 ? registry : other).takeTest(at: samples.day(1), abandoned: samples.day(0))
                }
            }
            return try await group.reduce(into: [ConformityTest]()) { if let test = $1 { $0.append(test) } }
        }
        #expect(taken.map(\.state) == [.running])
        // Who took it and stopped leaves it to another.
        #expect(try await registry.takeTest(at: samples.day(3), abandoned: samples.day(2))?.number == 1)
    }

    @Test func endsWithItsReportAndMakesRoomForTheNext() async throws {
        _ = try await registry.requestTest(of: samples.municipality, by: samples.author())
        await #expect(throws: GovernanceError.self) { try await registry.finishTest(1, with: result()) }
        _ = try await registry.takeTest(at: samples.day(1), abandoned: samples.day(0))
        try await registry.finishTest(1, with: result())
        #expect(try await registry.test(1)?.state == .finished(result()))
        let next = try await registry.requestTest(of: samples.municipality, by: samples.author(2))
        #expect(next.number == 2)
        _ = try await registry.takeTest(at: samples.day(2), abandoned: samples.day(1))
        try await registry.finishTest(2, with: result("not-held", digest: nil))
        #expect(try await registry.tests(of: samples.municipality, limit: 9).map(\.number) == [2, 1])
        #expect(try await registry.takeTest(at: samples.day(9), abandoned: samples.day(8)) == nil)
    }
}
