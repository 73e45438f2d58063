import Foundation
import Geography
import LabourDomain
import ProfileSource
import StrictJSON
import VUMWire

/// The index of a source, filled from a store in memory.
struct IndexEngine {
    let catalogue: ProfileCatalogue
    private let service: SourceService
    private let everything: SourceService

    init(_ profiles: [InventedMarket.Profile], gazetteer: Gazetteer) async throws {
        let store = MemoryProfileStore()
        var batch: [StoredProfile] = []
        for profile in profiles {
            // The record itself is read for a detail only; without it a million profiles fit in the memory of a small machine.
            let stored = profile.stored
            batch.append(StoredProfile(id: stored.id, record: [], suppliedAt: stored.suppliedAt, prepared: stored.prepared))
            if batch.count == 10_000 {
                _ = try await store.merge(batch, of: .jobSeekers)
                batch.removeAll(keepingCapacity: true)
            }
        }
        _ = try await store.merge(batch, of: .jobSeekers)
        let catalogue = ProfileCatalogue(store: store, gazetteer: gazetteer)
        try await catalogue.load()
        self.catalogue = catalogue
        let party = try OIN("00000009000000000011")
        func make(maximum: Int) throws -> SourceService {
            try SourceService(
                configuration: SourceConfiguration(controller: party, processor: party, exchange: party, maximumMatches: maximum),
                catalogue: catalogue, store: store, clock: { Date(timeIntervalSince1970: 1_795_000_000) })
        }
        service = try make(maximum: 100)
        everything = try make(maximum: 100_000)
    }

    /// The answer as a source gives it: at most 100 matches as JSON.
    func answer(_ question: SelectionQuestion) throws -> SourceAnswer { try service.answer(.jobSeekers, question) }

    /// The identifiers of all that satisfy a question.
    func allIdentifiers(_ question: SelectionQuestion) throws -> Set<String> {
        let answer = try everything.answer(.jobSeekers, question)
        let limits = JSONLimits(maximumBytes: 1 << 30)
        let matches = try JSONValue(parsing: answer.body, limits: limits)["matches"]?.arrayValue ?? []
        return Set(matches.compactMap { $0["idWerkzoekende"]?.stringValue })
    }
}
