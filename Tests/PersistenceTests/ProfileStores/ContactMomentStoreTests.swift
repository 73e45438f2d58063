import Database
import Foundation
import LabourDomain
import Persistence
import ProfileSource
import Testing

/// What every store of contact moments must do.
@Suite(.serialized) struct ContactMomentStoreTests {
    private static let moment = Date(timeIntervalSince1970: 1_000)

    private func stored(_ employer: String, _ date: String, _ manager: String, at time: Date = moment) throws -> StoredProfile {
        let record =
            "{\"datum\":\"\(date)\",\"accountmanager\":{\"naam\":\"\(manager)\",\"emailadres\":\"\"},\"werkgever\":{\"nummerKvk\":\"\(employer)\"}}"
        return try #require(StoredProfile(contactMoment: Array(record.utf8), suppliedAt: time))
    }

    private func text(_ employer: String, _ date: String, _ manager: String) -> String {
        "{\"datum\":\"\(date)\",\"accountmanager\":{\"naam\":\"\(manager)\"},\"werkgever\":{\"nummerKvk\":\"\(employer)\"}}"
    }

    private func found(
        _ store: any ContactMomentStore, _ employer: String, since: String? = nil, suppliedSince: Double = 0, limit: Int = 10
    ) async throws -> [String] {
        let question = ContactMomentQuestion(employer: try KvKNumber(employer), since: try since.map { try CalendarDate(iso: $0) })
        return try await store.contactMoments(question, suppliedSince: Date(timeIntervalSince1970: suppliedSince), limit: limit)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: StoreBackend.allCases)
    func givesTheNewestOfAnEmployerAsTheyAreAnswered(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge(
            [
                stored("00000007", "2026-03-01", "a"), stored("00000007", "2026-03-03", "b"), stored("00000007", "2026-03-02", "c"),
                stored("00000008", "2026-03-04", "d"), stored("00000006", "2026-03-04", "e"),
            ], of: .contactMoments)
        let store = try #require(open.store as? any ContactMomentStore)
        let all = [text("00000007", "2026-03-03", "b"), text("00000007", "2026-03-02", "c"), text("00000007", "2026-03-01", "a")]
        #expect(try await found(store, "00000007") == all)
        #expect(try await found(store, "00000007", limit: 2) == Array(all.prefix(2)))
        #expect(try await found(store, "00000007", since: "2026-03-02") == Array(all.prefix(2)))
        #expect(try await found(store, "00000009") == [])
    }

    @Test(arguments: StoreBackend.allCases)
    func leavesOutWhatWasSuppliedBefore(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        _ = try await open.store.merge(
            [
                stored("00000007", "2026-03-03", "old", at: Date(timeIntervalSince1970: 99.999)),
                stored("00000007", "2026-03-02", "new", at: Date(timeIntervalSince1970: 100)),
            ], of: .contactMoments)
        let store = try #require(open.store as? any ContactMomentStore)
        #expect(try await found(store, "00000007", suppliedSince: 100, limit: 1) == [text("00000007", "2026-03-02", "new")])
    }

    @Test(arguments: StoreBackend.allCases)
    func keepsThemApartFromProfiles(_ backend: StoreBackend) async throws {
        let open = try await backend.open()
        let moment = try stored("00000007", "2026-03-03", "a")
        _ = try await open.store.merge([.sample(moment.id)], of: .vacancies)
        let store = try #require(open.store as? any ContactMomentStore)
        #expect(try await found(store, "00000007") == [])
    }
}
