import Geography
import LabourDomain
import Synchronization

/// The selection index of one subject: follows a store, and answers from what it has read.
final class ProfileIndex: Sendable {
    private struct State: Sendable {
        var snapshot = IndexSnapshot()
        var profiles = 0
        var isLoaded = false
    }

    let subject: Subject
    private let writer: IndexWriter
    private let pageSize: Int
    private let published = Mutex(State())

    init(subject: Subject, gazetteer: Gazetteer, pageSize: Int) {
        self.subject = subject
        self.pageSize = pageSize
        writer = IndexWriter(subject: subject, gazetteer: gazetteer)
    }

    /// Whether everything that was in the store has been read once.
    var isLoaded: Bool { published.withLock { $0.isLoaded } }

    /// What readers see now.
    var snapshot: IndexSnapshot { published.withLock { $0.snapshot } }

    var counts: CatalogueCounts { published.withLock { CatalogueCounts(profiles: $0.profiles, findable: $0.snapshot.count) } }

    /// Reads what has changed since the last time and then shows it to readers at once, so that a replaced set never shows by halves.
    /// - Returns: the number of changes.
    func refresh(from store: any ProfileStore, progress: @Sendable (Int) -> Void = { _ in }) async throws(ProfileSourceError) -> Int {
        var read = 0
        var page: [ProfileChange]
        repeat {
            page = try await store.changes(after: writer.revision, of: subject, limit: pageSize)
            await writer.apply(page)
            read += page.count
            progress(read)
        } while page.count == pageSize
        if read > 0 || !isLoaded { await publish() }
        return read
    }

    private func publish() async {
        let (snapshot, profiles) = await writer.current()
        // The old rows are let go of outside the lock: that can take a while.
        let old = published.withLock { state in
            defer { state = State(snapshot: snapshot, profiles: profiles, isLoaded: true) }
            return state
        }
        _ = consume old
    }
}
