/// Rounds the values of a column down to at most sixteen steps, so that a comparison of steps rules most profiles out.
///
/// The steps come from the column itself: a value of its own for each where there are so few, otherwise about as many profiles on each.
struct ValueSteps: Sendable {
    /// Where the steps after the first begin, ascending.
    private let begins: [UInt32]
    private static let most = 16

    /// Takes values as they occur, in any order. O(n log n).
    init(of values: some Sequence<UInt32>) {
        let sorted = values.sorted()
        var distinct: [UInt32] = []
        for value in sorted where value != distinct.last && distinct.count <= Self.most { distinct.append(value) }
        if distinct.count > Self.most {
            distinct = (0..<Self.most).map { sorted[$0 * sorted.count / Self.most] }
        }
        var begins: [UInt32] = []
        for value in distinct.dropFirst() where value != begins.last && value != distinct[0] { begins.append(value) }
        self.begins = begins
    }

    /// The step of any value, 0 to 15: never lower than that of a smaller one.
    func step(of value: UInt32) -> UInt32 { begins.reduce(0) { $0 &+ ($1 <= value ? 1 : 0) } }

    /// The highest step of any value.
    static var highest: UInt32 { UInt32(most - 1) }
}
