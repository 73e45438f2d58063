/// One record of a log as it is found: in a database, or in a file that somebody handed over. Nothing about it is taken for true.
public struct LogRecord: Hashable, Sendable {
    /// The place it is found at.
    public let position: UInt64
    /// The hash that is found with it.
    public let leaf: MerkleHash
    /// Its bytes; absent where retention took them.
    public let entry: [UInt8]?

    public init(position: UInt64, leaf: MerkleHash, entry: [UInt8]?) {
        self.position = position
        self.leaf = leaf
        self.entry = entry
    }

    /// Whether the hash is that of the bytes.
    var isIntact: Bool { entry.map { MerkleHash(leaf: $0) == leaf } ?? true }

    /// Whether its bytes, where it has them, are those of its hash and of its place.
    public var isAsLogged: Bool { isIntact && claim == position }

    /// When it was recorded, as its bytes say.
    public var recorded: LogTime? { entry.flatMap { EntryPrefix($0) }?.recorded }

    /// The place it says it has: its own bytes know it; without bytes, the place it is found at.
    var claim: UInt64? { entry.map { EntryPrefix.position(of: $0) } ?? position }
}
