import Foundation
import LabourDomain
import Persistence
import ProfileSource

/// The stores that must all behave the same.
enum StoreBackend: String, CaseIterable, Sendable {
    case memory
    case sqlite
    case postgreSQL

    /// Those that can be tried here.
    static var allCases: [StoreBackend] { [.memory] + SQLEngine.available.map { $0 == .sqlite ? StoreBackend.sqlite : .postgreSQL } }

    /// An empty store; what it needs lives as long as the value that is given back.
    func open() async throws -> OpenStore {
        switch self {
        case .memory: OpenStore(store: MemoryProfileStore(), place: nil)
        case .sqlite: try await Self.open(.sqlite)
        case .postgreSQL: try await Self.open(.postgreSQL)
        }
    }

    private static func open(_ engine: SQLEngine) async throws -> OpenStore {
        let place = try engine.place()
        return OpenStore(store: try await SQLProfileStore(place.database()), place: place)
    }
}

struct OpenStore: Sendable {
    let store: any ProfileStore & ProfileIntake
    let place: SQLPlace?
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
