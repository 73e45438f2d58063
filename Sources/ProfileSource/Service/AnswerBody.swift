import VUMWire

/// The answer of the contract as JSON. Profiles are where they stand in the index: nothing is copied, or even looked at, before it is read.
public struct AnswerBody: Sendable {
    /// Where the matches are.
    private enum Matches: Sendable {
        case inIndex(IndexSnapshot, [RowPlace])
        case apart([[UInt8]])
    }

    /// The number of matches.
    public let matches: Int
    /// More records satisfy the question than are given.
    public let maximumReached: Bool
    /// The number of bytes. Adding the lengths up reads no match.
    public let count: Int
    private let content: Matches
    private let opening: [UInt8]

    init(_ outcome: Selection.Outcome, of snapshot: IndexSnapshot) {
        let length = outcome.places.reduce(0) { $0 + snapshot.place(of: $1).length }
        self.init(
            .inIndex(snapshot, outcome.places), matches: outcome.places.count, length: length, isTruncated: outcome.isTruncated)
    }

    /// Matches that have been looked up, each compact.
    init(_ matches: [[UInt8]], isTruncated: Bool) {
        let length = matches.reduce(0) { $0 + $1.count }
        self.init(.apart(matches), matches: matches.count, length: length, isTruncated: isTruncated)
    }

    private init(_ content: Matches, matches: Int, length: Int, isTruncated: Bool) {
        self.content = content
        self.matches = matches
        maximumReached = isTruncated
        opening = WireContract.sourceAnswerOpening(maximumReached: isTruncated)
        count = opening.count + length + max(0, matches - 1) + Self.closing.count
    }

    /// Calls for each piece, in order.
    public func forEachPiece(_ receive: (ArraySlice<UInt8>) -> Void) {
        receive(opening[...])
        switch content {
        case .inIndex(let snapshot, let places):
            for (number, place) in places.enumerated() {
                if number > 0 { receive(Self.comma) }
                receive(snapshot.match(at: place))
            }
        case .apart(let matches):
            for (number, match) in matches.enumerated() {
                if number > 0 { receive(Self.comma) }
                receive(match[...])
            }
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
