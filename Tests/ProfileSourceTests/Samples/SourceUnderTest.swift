import Foundation
import Governance
import LabourDomain
import ProfileSource
import StrictJSON
import Synchronization
import VUMWire

/// A source over a store in memory, with a clock that stands still until it is moved.
final class SourceUnderTest: Sendable {
    let store = MemoryProfileStore()
    let catalogue: ProfileCatalogue
    let service: SourceService
    let clock = Clock()

    static let controller = "00000009000000000011"
    static let processor = "00000009000000000012"
    static let exchange = "00000009000000000013"
    static let asker = "00000009000000000014"

    init(
        maximumMatches: Int = 100, maximumAgeInDays: Int? = nil, respectsTravelDistance: Bool = true,
        audience: SourceAudience = .everyone, pageSize: Int = 2_000, seed: UInt64 = 1
    ) throws {
        let configuration = try SourceConfiguration(
            controller: OIN(Self.controller), processor: OIN(Self.processor), exchange: OIN(Self.exchange), maximumMatches: maximumMatches,
            maximumAgeInDays: maximumAgeInDays, respectsTravelDistance: respectsTravelDistance, audience: audience)
        let gazetteer = try Places.gazetteer()
        catalogue = ProfileCatalogue(store: store, gazetteer: gazetteer, pageSize: pageSize)
        let clock = clock
        service = try SourceService(
            configuration: configuration, catalogue: catalogue, store: store, clock: { clock.now }, randomness: .seeded(seed))
    }

    /// Stores records and reads them.
    func load(_ subject: Subject, _ records: [String], at time: Date = Moments.start) async throws {
        _ = try await store.merge(records.map { StoredProfile($0, of: subject, at: time) }, of: subject)
        try await catalogue.load()
    }

    func admission(isSUWI: Bool = true) throws -> SourceAdmission {
        try service.admit(
            peer: OIN(Self.exchange),
            headers: PartyHeaders(from: Self.asker, to: Self.controller, via: Self.processor, suwi: isSUWI))
    }

    func ask(_ subject: Subject, _ body: [UInt8] = Records.question(), isSUWI: Bool = true) async throws -> SourceAnswer {
        try await service.search(subject, by: admission(isSUWI: isSUWI), body: body)
    }

    /// The identifiers in an answer, in its order.
    func identifiers(_ subject: Subject, _ body: [UInt8] = Records.question(), isSUWI: Bool = true) async throws -> [String] {
        let answer = try JSONValue(parsing: await ask(subject, body, isSUWI: isSUWI).body.bytes)
        return answer["matches"]?.arrayValue?.compactMap { $0[WireContract.of(subject).detail?.idKey ?? ""]?.stringValue } ?? []
    }
}

/// A clock that stands still until it is moved.
final class Clock: Sendable {
    private let moment = Mutex(Moments.start)

    var now: Date {
        get { moment.withLock { $0 } }
        set { moment.withLock { $0 = newValue } }
    }
}
