import BenchmarkMarket
import LabourDomain
import Persistence
import ProfileSource

/// Replaces profiles at a steady pace, ten in a transaction, spread over the whole store.
struct Writer {
    private let store: SQLProfileStore
    private let rate: Int
    private let pool: [StoredProfile]

    private static let batch = 10

    /// Makes the profiles beforehand: inventing costs more than storing.
    init(store: SQLProfileStore, market: InventedMarket, rate: Int) throws {
        self.store = store
        self.rate = rate
        var pool: [StoredProfile] = []
        var number = 0
        while pool.count < 2_000 {
            number += 397
            if let profile = try market.profile(number) { pool.append(profile.stored) }
        }
        self.pool = pool
    }

    /// Goes on until its task is cancelled.
    /// - Returns: how many were written.
    func run() async throws -> Int {
        let clock = ContinuousClock()
        let begin = clock.now
        var written = 0
        while !Task.isCancelled {
            let due = begin + .seconds(Double(written) / Double(rate))
            if due > clock.now, (try? await clock.sleep(until: due)) == nil { break }
            let first = written % pool.count
            _ = try await store.merge(Array(pool[first..<min(first + Self.batch, pool.count)]), of: .jobSeekers)
            written += Self.batch
        }
        return written
    }
}
