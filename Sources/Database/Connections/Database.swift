/// Where rows are kept. Asynchronous outside, synchronous inside a transaction.
public protocol Database: Sendable {
    /// Reads from one consistent state; readers never wait for a writer. What `body` throws comes out unchanged.
    ///
    /// Where the connection to a server breaks before it has given a row, `body` is run again over another one.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

    /// Runs `body` as one transaction. When this returns, the transaction is as durable as the database promises; when it throws, nothing of
    /// it remains. It does not give up, before or half-way, when the calling task is cancelled. The outcome is in doubt in one case only, that
    /// has an error of its own: the connection to a server broke during the commit (`outcomeUnknown`).
    ///
    /// Writers take turns, over all processes: `body` sees all that was committed before, and nothing changes under its hands. A server may take
    /// back what it did before it was committed, and then `body` is run again: it may do nothing but with its connection.
    @discardableResult
    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

    /// A number that is another one after every transaction that wrote, in this process or another. Cheap enough to be asked for hundreds of
    /// times a second; it never waits for a writer.
    func changeMark() async throws -> Int64

    /// Says that something is being done that takes more than one transaction. The claim ends soon after nobody holds the value any more that
    /// is given back, or this process has ended, also where it was killed. Several can hold a claim of one name at once: it keeps nobody out.
    func claim(_ name: String) async throws -> WorkClaim

    /// Whether anybody holds a claim of this name, in this process or another. To be asked within a transaction too, so it does not suspend: it
    /// may block its thread for as long as a server takes to answer.
    func isClaimed(_ name: String) throws -> Bool

    /// Waits for what is running and closes the database; later calls give `.closed`.
    func close() async throws(DatabaseError)
}
