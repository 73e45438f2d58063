import BenchmarkMarket
import LabourDomain
import Persistence
import ProfileSource

/// Replaces profiles at a steady pace, ten in a transaction, spread over the whole store.
struct Writer {
    let store: SQLProfileStore
    let market: InventedMarket
    let rate: Int

    private static let batch = 10

    /// Goes on until its task is cancelled.
    /// - Returns: how many were written.
    func run() async throws -> Int {
        let clock = ContinuousClock()
        let begin = clock.now
        // Made beforehand: inventing costs more than storing.
        var pool: [StoredProfile] = []
        var number = 0
        while pool.count < 2_000 {
            number += 397
            if let profile = try market.profile(number) { pool.append(profile.stored) }
        }
        let prepared = clock.now - begin
        var written = 0
        while !Task.isCancelled {
            let due = begin + prepared + .seconds(Double(written) / Double(rate))
            if due > clock.now, (try? await clock.sleep(until: due)) == nil { break }
            let first = written % pool.count
            _ = try await store.merge(Array(pool[first..<min(first + Self.batch, pool.count)]), of: .jobSeekers)
            written += Self.batch
        }
        return written
    }
}
