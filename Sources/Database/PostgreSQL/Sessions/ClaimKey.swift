/// The number of the lock by which those who use a database tell each other that they are at work.
///
/// PostgreSQL's advisory locks belong to a database, so the schema is part of the number. They end with the connection, and that with the
/// process.
struct ClaimKey: Hashable, Sendable {
    let number: Int64

    /// 64-bit FNV-1a of schema and name.
    init(_ name: String, schema: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "schakel claim \(schema) \(name)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        number = Int64(bitPattern: hash)
    }

    /// Shared, so that nobody ever waits for it.
    var take: String { "SELECT pg_advisory_lock_shared(\(number))" }

    var giveBack: String { "SELECT pg_advisory_unlock_shared(\(number))" }

    /// Looks, rather than tries to take it: who holds a lock can always take it.
    var look: SQL {
        """
        SELECT count(*) AS number FROM pg_locks
        WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            AND classid::bigint = \(Int64(UInt64(bitPattern: number) >> 32)) AND objid::bigint = \(Int64(UInt64(bitPattern: number) & 0xFFFF_FFFF))
            AND objsubid = 1 AND granted
        """
    }
}
