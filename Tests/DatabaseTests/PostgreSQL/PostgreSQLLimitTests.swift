import Dispatch
import Synchronization
import Testing

@testable import Database

/// Nothing waits for ever, and nobody waits in a line without end.
@Suite(.enabled(if: PostgreSQLServer.text != nil, PostgreSQLServer.missing))
struct PostgreSQLLimitTests {
    /// What calls met, as they hear it.
    private final class Errors: Sendable {
        private let found = Mutex<[DatabaseError?]>([])

        var all: [DatabaseError?] { found.withLock { $0 } }

        func add(_ error: any Error) { found.withLock { $0.append(error as? DatabaseError) } }
    }

    let schema: TemporarySchema

    init() throws { schema = try TemporarySchema() }

    @Test func endsAStatementThatTakesTooLong() async throws {
        let database = try await schema.database(limits: PostgreSQLLimits(statement: .milliseconds(50)))
        await #expect(throws: DatabaseError.timedOut) { try await database.read { try $0.rows("SELECT pg_sleep(60)").count } }
        await #expect(throws: DatabaseError.timedOut) { try await database.write { try $0.rows("SELECT pg_sleep(60)").count } }
        #expect(try await database.read { try $0.row("SELECT 1 AS one")?.value("one") } == 1)
    }

    @Test func refusesAWriteWhoseTurnDoesNotComeInTime() async throws {
        let first = try await schema.database()
        let second = try await schema.database(limits: PostgreSQLLimits(wait: .milliseconds(50)))
        try await first.write { try $0.execute("CREATE TABLE item (id TEXT)") }
        try await holding(first) {
            await #expect(throws: DatabaseError.busy) { try await second.write { try $0.execute("INSERT INTO item VALUES ('a')") } }
        }
        #expect(try await second.write { try $0.execute("INSERT INTO item VALUES ('a')") } == 1)
    }

    @Test func refusesACallThatWaitsTooLongForAConnection() async throws {
        let database = try await schema.database(limits: PostgreSQLLimits(wait: .milliseconds(50)))
        try await holding(database) {
            await #expect(throws: DatabaseError.busy) { try await database.write { try $0.execute("SELECT 1") } }
        }
        #expect(try await database.write { try $0.execute("SELECT 1") } == 1)
    }

    @Test func refusesACallWhenTooManyWait() async throws {
        let database = try await schema.database(limits: PostgreSQLLimits(waiting: 2))
        let errors = Errors()
        var tasks: [Task<Void, Never>] = []
        try await holding(database) {
            // Two of these fit in the line; the others hear so at once, and only they can while the line stands still.
            for _ in 0..<5 {
                tasks.append(
                    Task { do { try await database.write { _ = try $0.execute("SELECT 1") } } catch { errors.add(error) } })
            }
            while errors.all.count < 3 { await Task.yield() }
        }
        for task in tasks { await task.value }
        #expect(errors.all == [.crowded(limit: 2), .crowded(limit: 2), .crowded(limit: 2)])
    }

    @Test func readersAndFollowersDoNotWaitForAFullLineOfWriters() async throws {
        let database = try await schema.database()
        try await database.write { try $0.execute("CREATE TABLE item (id TEXT)") }
        try await holding(database) {
            let mark = try await database.changeMark()
            #expect(try await database.read { try $0.count() } == 0)
            #expect(try await database.changeMark() == mark)
            #expect(try database.isClaimed("work") == false)
        }
    }

    @Test func closingWaitsForWhatHasComeIn() async throws {
        let database = try await schema.database()
        try await database.write { try $0.execute("CREATE TABLE item (id TEXT)") }
        let tasks = (0..<20).map { number in
            Task { try await database.write { try $0.execute("INSERT INTO item VALUES (\("\(number)"))") } }
        }
        for task in tasks.prefix(1) { _ = try await task.value }
        await database.close()
        var done = 0
        for task in tasks {
            do { done += try await task.value } catch { #expect(error as? DatabaseError == .closed) }
        }
        let again = try await schema.database()
        #expect(try await again.read { try $0.count() } == done)
        await database.close()
    }

    @Test func bringsLimitsWithinBounds() {
        let limits = PostgreSQLLimits(readers: 0, waiting: -1, wait: .zero, statement: .seconds(1_000_000), connect: .zero, runs: 0)
        #expect(limits.readers == 1 && limits.waiting == 1 && limits.runs == 1)
        #expect(limits.wait == .milliseconds(1) && limits.statement == .seconds(86_400))
        #expect(PostgreSQLLimits(readers: 1_000).readers == 64)
    }

    /// Runs `body` while the writer of a database is at work.
    private func holding(_ database: PostgreSQLDatabase, _ body: () async throws -> Void) async throws {
        let (holding, held) = AsyncStream<Void>.makeStream()
        let release = DispatchSemaphore(value: 0)
        let writer = Task {
            try await database.write { _ in
                held.yield()
                release.wait()
            }
        }
        for await _ in holding { break }
        do { try await body() } catch {
            release.signal()
            throw error
        }
        release.signal()
        try await writer.value
    }
}
