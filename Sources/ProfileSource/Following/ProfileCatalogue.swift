public import Geography
public import LabourDomain

/// The profiles of a source in memory, job seekers and vacancies, following a store. Contact moments are looked up in their store.
///
/// One per source. Reading never waits for refreshing.
public final class ProfileCatalogue: Sendable {
    private let store: any ProfileStore
    private let indexes: [Subject: ProfileIndex]
    let neighbourhoods: Neighbourhoods

    /// Empty until `load` is called. `pageSize` is the most changes that are read at once, and so bounds the memory of reading.
    public init(store: any ProfileStore, gazetteer: Gazetteer, pageSize: Int = 2_000) {
        self.store = store
        neighbourhoods = Neighbourhoods(gazetteer)
        indexes = Dictionary(
            uniqueKeysWithValues: Subject.ofProfiles.map {
                ($0, ProfileIndex(subject: $0, gazetteer: gazetteer, pageSize: max(1, pageSize)))
            })
    }

    /// Reads the whole store; until it has returned the source is not ready. `progress` is called after every page.
    public func load(progress: @Sendable (CatalogueProgress) -> Void = { _ in }) async throws(ProfileSourceError) {
        for subject in Subject.ofProfiles {
            guard let index = indexes[subject] else { continue }
            let total = try await store.count(of: subject)
            if !index.isLoaded { await index.expect(total: total) }
            _ = try await index.refresh(from: store) { loaded in
                progress(CatalogueProgress(subject: subject, loaded: loaded, total: max(loaded, total)))
            }
        }
    }

    /// Applies what has changed in the store since the last time, also by another process. To be called by one task at a time, every second
    /// or so.
    /// - Returns: the number of changes.
    @discardableResult
    public func refresh() async throws(ProfileSourceError) -> Int {
        var changes = 0
        for index in indexes.values { changes += try await index.refresh(from: store) }
        return changes
    }

    /// The same, where the store says that it has changed since it was last asked. Cheap enough to be called hundreds of times a second.
    /// - Parameter mark: what the store said last; `nil` at first.
    /// - Returns: the number of changes.
    public func refresh(since mark: inout Int64?) async throws(ProfileSourceError) -> Int {
        let now = try await store.changeMark()
        guard now != mark else { return 0 }
        // Kept only after reading: what failed is read again.
        let changes = try await refresh()
        mark = now
        return changes
    }

    /// Joins what refreshing has put beside the large part of an index, so that answering stays fast. Questions and changes go on meanwhile. To be
    /// called by one task at a time, every second or so.
    /// - Returns: whether there was something to do.
    @discardableResult
    public func tidy() async -> Bool {
        var merges = 0
        for index in indexes.values { merges += await index.tidy() }
        return merges > 0
    }

    /// Whether the store has been read.
    public var isLoaded: Bool { indexes.values.allSatisfy(\.isLoaded) }

    /// The number of profiles that have been read.
    public func counts(of subject: Subject) -> CatalogueCounts { indexes[subject]?.counts ?? CatalogueCounts(profiles: 0, findable: 0) }

    /// The bytes an index takes in memory, the search profiles and identifiers themselves apart. Sums over its parts.
    public func indexBytes(of subject: Subject) -> Int { snapshot(of: subject).byteCountWithoutMatches }

    func snapshot(of subject: Subject) -> IndexSnapshot { indexes[subject]?.snapshot ?? IndexSnapshot() }
}

/// How far the reading of a store has come.
public struct CatalogueProgress: Hashable, Sendable {
    public let subject: Subject
    public let loaded: Int
    /// An estimate: profiles may be added meanwhile.
    public let total: Int
}

/// The size of a catalogue.
public struct CatalogueCounts: Hashable, Sendable {
    /// All profiles of the subject.
    public let profiles: Int
    /// Those with a postcode in an area that exists.
    public let findable: Int
}
