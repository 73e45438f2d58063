import Foundation
import Geography
import Governance
import LabourDomain
import ProfileSource
import StrictJSON
import VUMWire

/// A source with contact moments only, over a store in memory.
struct ContactMomentSource {
    let store = MemoryProfileStore()
    let service: SourceService
    let admission: SourceAdmission

    init(
        maximumMatches: Int = 100, maximumAgeInDays: Int? = nil, audience: SourceAudience = .everyone, isSUWI: Bool = true,
        store other: (any ContactMomentStore)? = nil
    ) throws {
        let configuration = try SourceConfiguration(
            controller: OIN(SourceUnderTest.controller), processor: OIN(SourceUnderTest.processor), exchange: OIN(SourceUnderTest.exchange),
            maximumMatches: maximumMatches, maximumAgeInDays: maximumAgeInDays, audience: audience)
        service = try SourceService(
            configuration: configuration, catalogue: ProfileCatalogue(store: store, gazetteer: Places.gazetteer()), store: store,
            contactMoments: other ?? store, clock: { Moments.start }, randomness: .seeded(1))
        admission = try service.admit(
            peer: configuration.exchange,
            headers: PartyHeaders(
                from: SourceUnderTest.asker, to: SourceUnderTest.controller, via: SourceUnderTest.processor, suwi: isSUWI))
    }

    /// Imports records as a person would.
    @discardableResult
    func load(_ records: [String], mode: ImportMode = .merge, at time: Date = Moments.start) async throws -> ImportReport {
        let importer = ProfileImporter(subject: .contactMoments, intake: store, gazetteer: try Places.gazetteer())
        let text = records.joined(separator: "\n")
        return try await importer.load(Pieces(Array(text.utf8), of: 11), suppliedAt: time, mode: mode)
    }

    func ask(_ body: [UInt8] = Records.contactMomentQuestion()) async throws -> SourceAnswer {
        try await service.search(.contactMoments, by: admission, body: body)
    }

    /// The account managers in an answer, sorted.
    func managers(_ body: [UInt8] = Records.contactMomentQuestion()) async throws -> [String] {
        let answer = try JSONValue(parsing: await ask(body).body.bytes)
        return answer["matches"]?.arrayValue?.compactMap { $0["accountmanager"]?["naam"]?.stringValue }.sorted() ?? []
    }
}
