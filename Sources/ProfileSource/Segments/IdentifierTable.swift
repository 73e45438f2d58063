/// Finds the row of an identifier among rows; the identifiers themselves stand with the matches.
struct IdentifierTable: Sendable {
    private var slots: HashSlots

    init(capacity: Int) { slots = HashSlots(capacity: capacity) }

    /// All rows, none of which has the identifier of another.
    init(_ rows: ProfileRows) {
        slots = HashSlots(capacity: rows.count)
        for row in 0..<rows.count { slots.insert(row, hash: Self.hash(rows.id(of: row))) { Self.hash(rows.id(of: $0)) } }
    }

    /// Seeded per process, so that nobody can choose identifiers that collide.
    static func hash(_ id: some Collection<UInt8>) -> UInt64 {
        var hasher = Hasher()
        let isContiguous: Void? = id.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        if isContiguous == nil { Array(id).withUnsafeBytes { hasher.combine(bytes: $0) } }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    func row(of id: [UInt8], in rows: ProfileRows) -> Int? {
        slots.find(Self.hash(id)) { rows.arena.hasID(id, at: rows.place(of: $0)) }
    }

    /// Adds the last row, or lets an identifier that is there already point to it.
    /// - Returns: the row that had the identifier.
    mutating func add(_ id: [UInt8], in rows: ProfileRows) -> Int? {
        let hash = Self.hash(id)
        let row = rows.count - 1
        if let earlier = slots.find(hash, where: { rows.arena.hasID(id, at: rows.place(of: $0)) }) {
            slots.move(hash, from: earlier, to: row)
            return earlier
        }
        slots.insert(row, hash: hash) { Self.hash(rows.id(of: $0)) }
        return nil
    }

    /// The same table where each row has another place.
    func moved(to places: [UInt32]) -> IdentifierTable {
        var moved = self
        moved.slots.renumber { places[$0] }
        return moved
    }

    var byteCount: Int { slots.byteCount }
}
