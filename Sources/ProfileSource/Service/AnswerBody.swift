import VUMWire

/// The answer of the contract as JSON. Its matches are where they stand in the index: nothing is copied, or even looked at, before it is read.
public struct AnswerBody: Sendable {
    /// The number of matches.
    public let matches: Int
    /// More profiles satisfy the question than are given.
    public let maximumReached: Bool
    /// The number of bytes. Adding the lengths up reads no match.
    public let count: Int
    private let snapshot: IndexSnapshot
    private let places: [RowPlace]
    private let opening: [UInt8]

    init(_ outcome: Selection.Outcome, of snapshot: IndexSnapshot) {
        matches = outcome.places.count
        maximumReached = outcome.isTruncated
        self.snapshot = snapshot
        places = outcome.places
        opening = WireContract.sourceAnswerOpening(maximumReached: outcome.isTruncated)
        let commas = max(0, places.count - 1)
        count = places.reduce(opening.count + commas + Self.closing.count) { $0 + snapshot.place(of: $1).length }
    }

    /// Calls for each piece, in order.
    public func forEachPiece(_ receive: (ArraySlice<UInt8>) -> Void) {
        receive(opening[...])
        for (number, place) in places.enumerated() {
            if number > 0 { receive(Self.comma) }
            receive(snapshot.match(at: place))
        }
        receive(Self.closing)
    }

    /// All of it in one piece, copied.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        forEachPiece { bytes += $0 }
        return bytes
    }

    private static let comma: ArraySlice<UInt8> = [UInt8(ascii: ",")]
    private static let closing = WireContract.sourceAnswerClosing[...]
}
