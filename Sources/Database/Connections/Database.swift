/// Where rows are kept. Asynchronous outside, synchronous inside a transaction.
public protocol Database: Sendable {
    /// Reads from one consistent state; readers never wait for a writer. What `body` throws comes out unchanged.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

    /// Runs `body` as one transaction. When this returns, the transaction is as durable as the database promises; when it throws, nothing of
    /// it remains. It does not give up, before or half-way, when the calling task is cancelled: an outcome is never left in doubt.
    @discardableResult
    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

    /// A number that is another one after every transaction that wrote, in this process or another. Cheap enough to be asked for hundreds of
    /// times a second; it never waits for a writer.
    func changeMark() async throws -> Int64

    /// Says that something is being done that takes more than one transaction. The claim ends when nobody holds the value that is given
    /// back any more, or when this process ends, also where it is killed. Several can hold a claim of one name at once: it keeps nobody
    /// out.
    func claim(_ name: String) throws -> WorkClaim

    /// Whether anybody holds a claim of this name, in this process or another.
    func isClaimed(_ name: String) throws -> Bool
}
