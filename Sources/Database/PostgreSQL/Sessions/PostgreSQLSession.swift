/// One thread's way to the server: a connection that is made when it is needed, and made anew when it has broken.
final class PostgreSQLSession {
    private let settings: PostgreSQLSettings
    /// Run on every new connection.
    private let prelude: [String]
    /// Locks that every new connection has to take again, with how many hold each of them.
    private(set) var claims: [ClaimKey: Int] = [:]
    private var link: PostgreSQLLink?

    init(_ settings: PostgreSQLSettings, prelude: [String] = []) {
        self.settings = settings
        self.prelude = prelude
    }

    var runs: Int { settings.limits.runs }

    /// The connection that is open, or a new one.
    func connected() throws(DatabaseError) -> PostgreSQLLink {
        if let link, !link.isBroken { return link }
        self.link = nil
        let link = try PostgreSQLLink(settings)
        for statement in prelude { try link.run(statement) }
        for key in claims.keys { try link.run(key.take) }
        self.link = link
        return link
    }

    /// Lets go of the connection; the next call makes a new one.
    func end() { link = nil }

    /// Holds a lock from now on, also over a connection that is made anew.
    func hold(_ key: ClaimKey) throws(DatabaseError) {
        if claims[key] == nil { _ = try repeatingOnce { link throws(DatabaseError) in try link.run(key.take) } }
        claims[key, default: 0] += 1
    }

    /// Lets go of a lock, when nobody holds it any more.
    func release(_ key: ClaimKey) {
        claims[key, default: 1] -= 1
        guard let left = claims[key], left <= 0 else { return }
        claims[key] = nil
        // Where the connection is gone, so is the lock.
        do throws(DatabaseError) { try link?.run(key.giveBack) } catch { end() }
    }

    /// Runs one statement that may be run twice. A connection that stood still may have been ended meanwhile, which is seen only here.
    func repeatingOnce<Value>(_ body: (PostgreSQLLink) throws(DatabaseError) -> Value) throws(DatabaseError) -> Value {
        let first = try connected()
        do throws(DatabaseError) { return try body(first) } catch {
            guard first.isBroken else { throw error }
            return try body(connected())
        }
    }
}
