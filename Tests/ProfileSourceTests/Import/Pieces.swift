/// Bytes that come in pieces of a size, and may fail in the middle.
struct Pieces: AsyncSequence, AsyncIteratorProtocol, Sendable {
    struct Interruption: Error {}

    private var rest: ArraySlice<UInt8>
    private let size: Int
    private let failure: (any Error)?

    init(_ bytes: [UInt8], of size: Int, thenThrowing failure: (any Error)? = nil) {
        rest = bytes[...]
        self.size = size
        self.failure = failure
    }

    func makeAsyncIterator() -> Pieces { self }

    mutating func next() async throws -> [UInt8]? {
        if rest.isEmpty {
            if let failure { throw failure }
            return nil
        }
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
    }
}
