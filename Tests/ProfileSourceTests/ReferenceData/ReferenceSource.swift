import Foundation
import Geography
import LabourDomain
import ProfileSource
import VUMWire

/// A source with all reference data, loaded as an operator would load it.
struct ReferenceSource {
    let service: SourceService
    let admission: SourceAdmission
    let reports: [Subject: ImportReport]

    private struct Loaded: Sendable {
        let store: MemoryProfileStore
        let catalogue: ProfileCatalogue
        let reports: [Subject: ImportReport]
    }

    /// Loaded once for all tests.
    private static let loaded = Task {
        let store = MemoryProfileStore()
        let gazetteer = try Gazetteer.netherlands()
        var reports: [Subject: ImportReport] = [:]
        for subject in Subject.ofProfiles {
            reports[subject] = try await ProfileImporter(subject: subject, intake: store, gazetteer: gazetteer)
                .load(Pieces(ReferenceData.profiles(of: subject), of: 10_000), suppliedAt: Moments.start, mode: .replace)
        }
        let catalogue = ProfileCatalogue(store: store, gazetteer: gazetteer)
        try await catalogue.load()
        return Loaded(store: store, catalogue: catalogue, reports: reports)
    }

    init(maximumMatches: Int) async throws {
        let loaded = try await Self.loaded.value
        reports = loaded.reports
        let configuration = try SourceConfiguration(
            controller: OIN(SourceUnderTest.controller), processor: OIN(SourceUnderTest.processor), exchange: OIN(SourceUnderTest.exchange),
            maximumMatches: maximumMatches)
        service = try SourceService(
            configuration: configuration, catalogue: loaded.catalogue, store: loaded.store, clock: { Moments.start })
        admission = try service.admit(
            peer: OIN(SourceUnderTest.exchange),
            headers: PartyHeaders(
                from: SourceUnderTest.asker, to: SourceUnderTest.controller, via: SourceUnderTest.processor, suwi: true))
    }
}
