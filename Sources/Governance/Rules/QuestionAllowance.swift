public import FoundationEssentials

/// How many questions one participant has asked of late: never more than allowed in any sixty minutes.
///
/// Counted in minutes rather than in tokens that are handed out again: a bucket would let twice the number through in its first hour. The
/// oldest minute counts as a whole, so that an allowance comes back up to a minute late and never early. 256 bytes, whatever is asked.
public struct QuestionAllowance: Hashable, Sendable {
    private static let slots = 61
    private var counts = [UInt32](repeating: 0, count: slots)
    private var total = 0
    /// The minute of the last question, since 1970.
    private var latest = Int.min

    public init() {}

    /// Takes one question of `limit` in sixty minutes. A clock that goes back gives nothing back.
    public mutating func take(limit: Int, at instant: Date) -> AllowanceAnswer {
        advance(to: Self.minute(of: instant))
        guard total < limit else { return .wait(until: nextRoom(limit: limit)) }
        counts[Self.slot(latest)] += 1
        total += 1
        return .allowed(left: limit - total)
    }

    /// Whether it remembers nothing any more at this instant, so that it can be let go.
    public func isFull(at instant: Date) -> Bool {
        total == 0 || Self.minute(of: instant) >= latest.addingReportingOverflow(Self.slots).partialValue
    }

    /// Questions in the sixty minutes until the last one.
    public var asked: Int { total }

    private mutating func advance(to minute: Int) {
        guard latest != Int.min else {
            latest = minute
            return
        }
        guard minute > latest else { return }
        if minute - latest >= Self.slots {
            counts = [UInt32](repeating: 0, count: Self.slots)
            total = 0
        } else {
            for passed in latest + 1...minute {
                total -= Int(counts[Self.slot(passed)])
                counts[Self.slot(passed)] = 0
            }
        }
        latest = minute
    }

    /// The instant at which enough of the past has gone by. With a limit of 0 there is none within the hour; then the end of it.
    private func nextRoom(limit: Int) -> Date {
        var remaining = total
        for age in stride(from: Self.slots - 1, through: 0, by: -1) {
            remaining -= Int(counts[Self.slot(latest - age)])
            if remaining < limit { return Self.start(of: latest - age + Self.slots) }
        }
        return Self.start(of: latest + Self.slots)
    }

    private static func slot(_ minute: Int) -> Int { (minute % slots + slots) % slots }

    private static func minute(of instant: Date) -> Int {
        let minutes = instant.timeIntervalSince1970 / 60
        // Far enough from the ends that nothing here can overflow.
        return minutes.isNaN ? 0 : Int(min(max(minutes, -1e12), 1e12).rounded(.down))
    }

    private static func start(of minute: Int) -> Date { Date(timeIntervalSince1970: Double(minute) * 60) }
}

/// Whether a question fits in the allowance.
public enum AllowanceAnswer: Hashable, Sendable {
    /// Taken; so many are left at this moment.
    case allowed(left: Int)
    /// Not taken; not earlier than this.
    case wait(until: Date)
}
