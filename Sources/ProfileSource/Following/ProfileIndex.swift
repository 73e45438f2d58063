import Geography
import LabourDomain
import Synchronization

/// The selection index of one subject: follows a store, and answers from what it has read.
final class ProfileIndex: Sendable {
    let subject: Subject
    private let writer: IndexWriter
    private let pageSize: Int
    private let published = Mutex(IndexEdition())

    init(subject: Subject, gazetteer: Gazetteer, pageSize: Int) {
        self.subject = subject
        self.pageSize = pageSize
        writer = IndexWriter(gazetteer: gazetteer)
    }

    /// Whether everything that was in the store has been read once.
    var isLoaded: Bool { published.withLock { $0.number > 0 } }

    /// What readers see now.
    var snapshot: IndexSnapshot { published.withLock { $0.snapshot } }

    var counts: CatalogueCounts { published.withLock { CatalogueCounts(profiles: $0.profiles, findable: $0.snapshot.count) } }

    /// Reads what has changed since the last time and then shows it to readers at once, so that a replaced set never shows by halves.
    /// - Returns: the number of changes.
    func refresh(from store: any ProfileStore, progress: @Sendable (Int) -> Void = { _ in }) async throws(ProfileSourceError) -> Int {
        var read = 0
        var page = try await store.changes(after: writer.revision, of: subject, limit: pageSize)
        while let last = page.last?.revision {
            // The next page is read while this one is applied.
            let isLast = page.count < pageSize
            async let following = isLast ? .success([]) : changes(after: last, from: store)
            await writer.apply(page)
            read += page.count
            progress(read)
            page = try await following.get()
        }
        // Also what an earlier call had applied when it failed.
        let isAhead = await writer.isAhead
        if isAhead || !isLoaded { show(await writer.current()) }
        return read
    }

    /// Makes room for this many profiles altogether, before they are read.
    func expect(total: Int) async { await writer.expect(total: total) }

    private func changes(after revision: Int64, from store: any ProfileStore) async -> Result<[ProfileChange], ProfileSourceError> {
        do {
            return .success(try await store.changes(after: revision, of: subject, limit: pageSize))
        } catch {
            return .failure(error)
        }
    }

    /// Merges segments until that is no longer worth it. Readers and changes go on meanwhile.
    /// - Returns: the number of merges.
    func tidy() async -> Int {
        var merges = 0
        while !Task.isCancelled, let merge = await writer.nextMerge() {
            let merged = await merge.run()
            await writer.adopt(merged, of: merge)
            if isLoaded, let edition = await writer.currentIfWhole() { show(edition) }
            merges += 1
        }
        return merges
    }

    /// Two who refresh at once may come here in either order: the newest edition stays.
    private func show(_ edition: IndexEdition) {
        // What nobody uses any more is let go of outside the lock: that can take a while.
        let old = published.withLock { published in
            guard published.number < edition.number else { return edition }
            defer { published = edition }
            return published
        }
        _ = consume old
    }
}
