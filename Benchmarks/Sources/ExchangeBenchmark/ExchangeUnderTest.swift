import BenchmarkMarket
import Exchange
import Foundation
import Governance
import LabourDomain
import VUMWire

/// An exchange over canned sources, with a ledger in memory: the engine without disk and network.
struct ExchangeUnderTest {
    private let service: ExchangeService
    private let asker: Admission
    private let body: [UInt8]

    private struct Anywhere: PostcodeDirectory {
        func contains(_ area: PostcodeArea) -> Bool { true }
    }

    init(sources count: Int, matches: Int, delay: Duration, market: InventedMarket) throws {
        let exchange = try OIN("00000001000000000001")
        let mediator = try OIN("00000001000000000002")
        var profiles: [[UInt8]] = []
        var number = 0
        while profiles.count < matches {
            if let profile = try market.profile(number) { profiles.append(profile.match) }
            number += 1
        }
        let answer =
            WireContract.sourceAnswerOpening(maximumReached: false) + profiles.joined(separator: [UInt8(ascii: ",")])
            + WireContract.sourceAnswerClosing
        let registry = try ParticipantRegistry(
            exchange: exchange,
            participants: [Participant(oin: mediator, name: "Municipality", isSUWI: true, roles: [.mediator])],
            mandates: [Mandate(controller: mediator, processor: mediator, purpose: .publicMediation)])
        let sources = try (0..<count).map { index in
            let oin = try OIN("000000030000" + String(10_000_000 + index))
            return RegisteredSource(
                oin: oin, processor: oin, sourceID: "bron-\(index)", name: "Source \(index)",
                baseURL: "https://localhost:\(9_000 + index)/vum/v3", subjects: [.jobSeekers])
        }
        service = try ExchangeService(
            configuration: ExchangeConfiguration(), agreements: Agreements(configured: registry, sources: sources),
            port: CannedSources(answer: answer, delay: delay),
            ledger: MemoryLedger(), postcodes: Anywhere(), sealer: ReferenceSealer(keys: KeyRing.random()),
            marker: QuestionMarker(keys: KeyRing.random()),
            time: .continuous(now: { Date() }))
        asker = try service.admit(
            peer: mediator, headers: PartyHeaders(from: mediator.text, to: exchange.text, via: mediator.text, suwi: nil))
        body = Array(#"{"vraagObject":{"selectiegebied":{"postcode":"3511AA","afstand":25}}}"#.utf8)
    }

    /// Asks once and reads the whole answer.
    /// - Returns: its length.
    func ask() async throws -> Int {
        var bytes = 0
        for try await piece in try await service.search(.jobSeekers, by: asker, body: body, trace: nil) { bytes += piece.count }
        return bytes
    }
}
