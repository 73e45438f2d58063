import Exchange

/// Sources that answer at once, or after a while, with bytes that are ready.
struct CannedSources: SourcePort {
    let answer: [UInt8]
    let delay: Duration

    /// What a connection gives at once, about.
    private static let pieceBytes = 16 << 10

    func search(
        _ request: SourceRequest, at source: RegisteredSource, receive: @escaping @Sendable ([UInt8]) async throws -> Void
    ) async throws(SourceFailure) -> SourceHead {
        do {
            if delay > .zero { try await Task.sleep(for: delay) }
            var start = 0
            while start < answer.count {
                let end = min(answer.count, start + Self.pieceBytes)
                try await receive(Array(answer[start..<end]))
                start = end
            }
        } catch {
            throw .cancelled
        }
        return SourceHead()
    }

    func detail(_ request: SourceDetailRequest, at source: RegisteredSource) async throws(SourceFailure) -> SourceDetail {
        throw .unreachable
    }
}
