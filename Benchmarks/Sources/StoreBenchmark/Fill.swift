import ArgumentParser
import BenchmarkMarket
import Database
import LabourDomain
import Persistence
import ProfileSource

/// Fills a store with invented profiles.
struct Fill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Fill a store with invented job seekers.")

    @Option(help: "The file to make.")
    var file: String

    @Option(help: "How many profiles.")
    var profiles = 1_000_000

    func run() async throws {
        let market = try InventedMarket()
        let database = try SQLiteDatabase(path: file, durability: .normal)
        let store = try await SQLProfileStore(database)
        var batch: [StoredProfile] = []
        var filled = 0
        var number = 0
        while filled < profiles {
            if let profile = try market.profile(number) {
                batch.append(profile.stored)
                filled += 1
            }
            number += 1
            if batch.count == 5_000 || filled == profiles {
                _ = try await store.merge(batch, of: .jobSeekers)
                batch.removeAll(keepingCapacity: true)
            }
        }
        try database.close()
    }
}
