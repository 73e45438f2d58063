internal import Crypto

/// A node of a Merkle tree: SHA-256, with leaves and inner nodes kept apart (RFC 9162 §2.1.1), so that no inner node passes for a record.
///
/// Its 32 bytes lie in the value itself: a tree of ten million records is ten million of these and no memory of their own.
public struct MerkleHash: Hashable, Sendable {
    /// The number of bytes.
    public static let size = 32

    // In the order of memory, whatever that is on the machine: never computed with, only compared and hashed.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// Takes a hash as it was kept; `nil` unless it has 32 bytes.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.size else { return nil }
        self = bytes.withUnsafeBytes { MerkleHash(loading: $0) }
    }

    /// The caller has seen that there are 32 bytes.
    private init(loading bytes: UnsafeRawBufferPointer) {
        first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        second = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        third = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        fourth = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    }

    private init(_ digest: SHA256.Digest) { self = digest.withUnsafeBytes { MerkleHash(loading: $0) } }

    /// The hash of a record.
    public init(leaf record: [UInt8]) {
        var hasher = SHA256()
        Self.leafPrefix.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        record.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        self.init(hasher.finalize())
    }

    /// The hash of two neighbours.
    public init(_ left: MerkleHash, _ right: MerkleHash) {
        var hasher = SHA256()
        Self.nodePrefix.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        withUnsafeBytes(of: left) { hasher.update(bufferPointer: $0) }
        withUnsafeBytes(of: right) { hasher.update(bufferPointer: $0) }
        self.init(hasher.finalize())
    }

    /// The hash of a tree without records.
    public static let empty = MerkleHash(SHA256.hash(data: [UInt8]()))

    private static let leafPrefix: [UInt8] = [0]
    private static let nodePrefix: [UInt8] = [1]

    /// The 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }
}
