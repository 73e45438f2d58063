import CLibPQ

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open connection. It belongs to one thread; one statement runs at a time.
///
/// Statements are sent, and what comes back is waited for with a limit of our own: a server that has stopped without closing its connections
/// would hold this thread for ever.
final class PostgreSQLLink {
    let handle: OpaquePointer
    /// Warnings of the server since the connection was made. It lives as long as the connection, which writes to it.
    let remarks = RemarkCount()
    private let silence: Int32
    /// No longer of use, whatever the library thinks.
    private var isGivenUp = false
    /// Statements that the server has prepared for this connection.
    var kept = KeptStatements()
    /// The rows that are coming, where a statement is being read.
    weak var rows: PostgreSQLRows?
    /// Marks of parts of a transaction that the server has not heard of yet.
    var heldBack: [SQL] = []
    /// Why the transaction that is open cannot be committed any more.
    var failure: DatabaseError?

    /// Connects; it takes as long as the settings allow for each address.
    init(_ settings: PostgreSQLSettings) throws(DatabaseError) {
        Self.preparation
        let opened = settings.withKeywords { PQconnectdbParams($0, $1, 0) }
        guard let opened else { throw .unreachable(internal: "no memory for a connection") }
        handle = opened
        silence = Int32(clamping: settings.silence.milliseconds)
        // The library would print what the server remarks; here it is counted.
        PQsetNoticeReceiver(
            handle, { count, _ in count.map { Unmanaged<RemarkCount>.fromOpaque($0).takeUnretainedValue().number += 1 } },
            Unmanaged.passUnretained(remarks).toOpaque())
        guard PQstatus(handle) == CONNECTION_OK else { throw .unreachable(internal: message) }
        let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) } ?? "none"
        guard encoding == "UTF8" else { throw .unsuitableServer(expected: "the encoding UTF8", got: encoding) }
        let version = Int(PQserverVersion(handle))
        guard version >= 130_000 else { throw .unsuitableServer(expected: "PostgreSQL 13 or later", got: "version \(version / 10_000)") }
    }

    deinit { PQfinish(handle) }

    /// Done once, before the first connection: a command that is ready ends while threads of ours may still take leave of the server.
    private static let preparation: Void = schakel_keep_openssl_until_the_end()

    var isBroken: Bool { isGivenUp || PQstatus(handle) == CONNECTION_BAD }

    /// What the library said last.
    var message: String { PQerrorMessage(handle).map { String(cString: $0) } ?? "" }

    /// Looks whether the server has ended the connection since it was last heard; nothing is sent.
    func notices() -> Bool {
        // The first call may find what the server said at the end, the second that it is the end.
        for _ in 0..<2 where PQconsumeInput(handle) == 0 { isGivenUp = true }
        return isBroken
    }

    /// Runs a statement of our own without values, and gives how it ended.
    @discardableResult
    func run(_ text: String) throws(DatabaseError) -> PostgreSQLResult? {
        try settle()
        guard PQsendQuery(handle, text) == 1 else { throw lost() }
        return try collect()
    }

    /// The next thing that the server says to what was sent; `nil` at the end.
    func next() throws(DatabaseError) -> PostgreSQLResult? {
        while PQisBusy(handle) == 1 {
            try awaitInput()
            if PQconsumeInput(handle) == 0 { throw lost() }
        }
        guard let result = PQgetResult(handle).map(PostgreSQLResult.init) else { return nil }
        if let error = result.error { note(error) }
        if result.isCopy {
            // It would be said again and again until somebody sends or takes rows.
            isGivenUp = true
            throw .failed(code: 0, internal: "COPY is not spoken here")
        }
        return result
    }

    /// Waits for the end of a statement, and gives what came last. The first error is thrown.
    func collect() throws(DatabaseError) -> PostgreSQLResult? {
        var last: PostgreSQLResult?
        var failure: DatabaseError?
        while let result = try next() {
            failure = failure ?? result.error
            last = result
            if failure?.endsConnection == true { break }
        }
        if let failure { throw failure }
        if last == nil, isBroken { throw lost() }
        return last
    }

    /// Takes in what is still coming for a statement that is being read, and sends what was held back, so that another one can be sent.
    func settle() throws(DatabaseError) {
        try takeInRows()
        try sendMarks()
    }

    func takeInRows() throws(DatabaseError) {
        rows?.takeInTheRest()
        if isBroken { throw lost() }
    }

    /// Gives the connection up.
    func lost() -> DatabaseError {
        isGivenUp = true
        let error = DatabaseError.connectionLost(internal: message)
        failure = failure ?? error
        return error
    }

    private func note(_ error: DatabaseError) {
        failure = failure ?? error
        if error.endsConnection { isGivenUp = true }
    }

    private func awaitInput() throws(DatabaseError) {
        var waiting = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        while true {
            let ready = poll(&waiting, 1, silence)
            if ready > 0 { return }
            if ready < 0, errno == EINTR { continue }
            throw lost()
        }
    }
}

/// How many warnings a server has given; on the thread of its connection only.
final class RemarkCount {
    var number = 0
}
