import BenchmarkMarket
import Database
import Persistence
import ProfileSource

/// A source that has read its store, and answers.
struct OpenedSource {
    let store: SQLProfileStore
    let catalogue: ProfileCatalogue
    let engine: IndexEngine

    init(file: String, market: InventedMarket) async throws {
        store = try await SQLProfileStore(try SQLiteDatabase(path: file))
        catalogue = ProfileCatalogue(store: store, gazetteer: market.gazetteer)
        try await catalogue.load()
        engine = try IndexEngine(catalogue, store: store, gazetteer: market.gazetteer)
    }
}
