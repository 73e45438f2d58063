/// Sixteen bytes of a keyed digest that the caller makes: equal for equal input, and telling nothing about it to whoever lacks the key.
///
/// Stands for the criteria of a question without its area, and for a user of an asker. The key must stay the same for as long as events are
/// to be compared.
public struct KeyedDigest: Hashable, Sendable {
    /// Bytes 0...7, most significant first.
    public let high: UInt64
    /// Bytes 8...15, most significant first.
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Takes exactly sixteen bytes; `nil` for any other number.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
