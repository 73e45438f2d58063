internal import LabourDomain

/// The twenty bytes of an OIN in three words: compared and hashed without following a pointer.
struct OINKey: Hashable, Sendable {
    private let first: UInt64
    private let second: UInt64
    private let third: UInt32

    init(_ oin: OIN) {
        var (first, second, third) = (UInt64(0), UInt64(0), UInt32(0))
        var text = oin.text
        text.withUTF8 { bytes in
            for byte in bytes.prefix(8) { first = first << 8 | UInt64(byte) }
            for byte in bytes.dropFirst(8).prefix(8) { second = second << 8 | UInt64(byte) }
            for byte in bytes.dropFirst(16) { third = third << 8 | UInt32(byte) }
        }
        (self.first, self.second, self.third) = (first, second, third)
    }
}

/// Who asks, and who connects.
struct PairKey: Hashable, Sendable {
    let controller: OINKey
    let processor: OINKey
}
