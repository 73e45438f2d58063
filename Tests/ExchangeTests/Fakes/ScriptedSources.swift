import Exchange
import LabourDomain
import Synchronization

/// Sources that do what the test says.
final class ScriptedSources: SourcePort {
    typealias Search = @Sendable (SourceRequest, @Sendable ([UInt8]) async throws -> Void) async throws -> SourceHead
    typealias Detail = @Sendable (SourceDetailRequest) async throws -> SourceDetail

    private struct State {
        var searches: [OIN: Search] = [:]
        var details: [OIN: Detail] = [:]
        var asked: [(source: OIN, request: SourceRequest)] = []
        var fetched: [(source: OIN, request: SourceDetailRequest)] = []
        var underWay = 0
    }

    private let state = Mutex(State())

    func onSearch(_ source: RegisteredSource, _ search: @escaping Search) { state.withLock { $0.searches[source.oin] = search } }
    func onDetail(_ source: RegisteredSource, _ detail: @escaping Detail) { state.withLock { $0.details[source.oin] = detail } }

    var asked: [(source: OIN, request: SourceRequest)] { state.withLock(\.asked) }
    var fetched: [(source: OIN, request: SourceDetailRequest)] { state.withLock(\.fetched) }
    /// Calls that have begun and not ended.
    var underWay: Int { state.withLock(\.underWay) }

    func search(
        _ request: SourceRequest, at source: RegisteredSource, receive: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws(SourceFailure) -> SourceHead {
        let script = state.withLock { state in
            state.asked.append((source.oin, request))
            state.underWay += 1
            return state.searches[source.oin]
        }
        defer { state.withLock { $0.underWay -= 1 } }
        guard let script else { throw .unreachable }
        do {
            return try await script(request, receive)
        } catch let failure as SourceFailure {
            throw failure
        } catch {
            throw .cancelled
        }
    }

    func detail(_ request: SourceDetailRequest, at source: RegisteredSource) async throws(SourceFailure) -> SourceDetail {
        let script = state.withLock { state in
            state.fetched.append((source.oin, request))
            state.underWay += 1
            return state.details[source.oin]
        }
        defer { state.withLock { $0.underWay -= 1 } }
        guard let script else { throw .unreachable }
        do {
            return try await script(request)
        } catch let failure as SourceFailure {
            throw failure
        } catch {
            throw .cancelled
        }
    }

    /// A source that gives this body in pieces of a size.
    static func answering(_ body: [UInt8], pieces: Int = 1000, ignoring criteria: [String] = []) -> Search {
        { _, receive in
            var rest = body[...]
            while !rest.isEmpty {
                try await receive(Array(rest.prefix(pieces)))
                rest = rest.dropFirst(pieces)
            }
            return SourceHead(ignoredCriteria: criteria)
        }
    }

    /// A source that never says anything.
    static let dead: Search = { _, _ in
        try await forever()
        return SourceHead()
    }

    static func failing(_ failure: SourceFailure) -> Search {
        { _, _ in throw failure }
    }
}

/// Waits until the task is cancelled.
func forever() async throws {
    let stream = AsyncStream<Void> { _ in }
    for await _ in stream {}
    throw CancellationError()
}
