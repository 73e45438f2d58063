import Foundation
import LabourDomain
import Persistence
import ProfileSource

/// The stores that must all behave the same. One more engine joins by one more case.
enum StoreBackend: String, CaseIterable, Sendable {
    case memory
    case sqlite

    /// An empty store; what it needs lives as long as the value that is given back.
    func open() async throws -> OpenStore {
        switch self {
        case .memory:
            return OpenStore(store: MemoryProfileStore(), folder: nil)
        case .sqlite:
            let folder = try TemporaryFolder()
            return OpenStore(store: try await SQLProfileStore(folder.database()), folder: folder)
        }
    }
}

struct OpenStore: Sendable {
    let store: any ProfileStore & ProfileIntake
    let folder: TemporaryFolder?
}

extension StoredProfile {
    /// An invented profile; what it holds does not matter to a store.
    static func sample(_ id: String, _ text: String = "x", at seconds: Double = 1_000) -> StoredProfile {
        StoredProfile(id: id, record: Array("{\"\(text)\":1}".utf8), suppliedAt: Date(timeIntervalSince1970: seconds), of: .jobSeekers)
    }
}

extension ProfileChange {
    /// The identifier, with a minus for a removal.
    var mark: String {
        switch kind {
        case .stored(let profile): profile.id
        case .removed(let id): "-\(id)"
        }
    }
}

extension ProfileStore {
    /// Everything that is known after a revision, read in small pages.
    func follow(_ subject: Subject, after revision: Int64 = 0, limit: Int = 3) async throws -> [ProfileChange] {
        var all: [ProfileChange] = []
        var page: [ProfileChange]
        repeat {
            page = try await changes(after: all.last?.revision ?? revision, of: subject, limit: limit)
            all += page
        } while page.count == limit
        return all
    }
}
