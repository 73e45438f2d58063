import Foundation
public import Geography
public import LabourDomain
public import ProfileSource
import StrictJSON
import VUMWire

/// A source as far as answering goes.
public struct IndexEngine {
    /// The profiles in memory.
    public let catalogue: ProfileCatalogue
    /// The areas around each area, as the index uses them.
    public let neighbourhoods: Neighbourhoods
    private let service: SourceService
    private let everything: SourceService

    /// Reads profiles that never change.
    public init(_ profiles: [InventedMarket.Profile], gazetteer: Gazetteer) async throws {
        let store = FixedStore(profiles.lazy.map(\.stored))
        let catalogue = ProfileCatalogue(store: store, gazetteer: gazetteer)
        try await catalogue.load()
        try self.init(catalogue, store: store, gazetteer: gazetteer)
    }

    /// Answers from profiles that somebody reads and follows.
    public init(_ catalogue: ProfileCatalogue, store: any ProfileStore, gazetteer: Gazetteer) throws {
        self.catalogue = catalogue
        neighbourhoods = Neighbourhoods(gazetteer, maximumKept: 9_000)
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
    public func answer(_ question: SelectionQuestion) throws -> SourceAnswer { try service.answer(.jobSeekers, question) }

    /// The identifiers of all that satisfy a question.
    public func allIdentifiers(_ question: SelectionQuestion) throws -> Set<String> {
        let answer = try everything.answer(.jobSeekers, question)
        let limits = JSONLimits(maximumBytes: 1 << 30)
        let matches = try JSONValue(parsing: answer.body.bytes, limits: limits)["matches"]?.arrayValue ?? []
        return Set(matches.compactMap { $0["idWerkzoekende"]?.stringValue })
    }
}
