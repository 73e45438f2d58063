internal import Synchronization

/// How many questions run and how many records wait, over the whole process.
final class QuestionSlots: Sendable {
    private let limit: Int
    private let load = Mutex(ExchangeLoad())

    init(limit: Int) { self.limit = limit }

    var current: ExchangeLoad { load.withLock { $0 } }

    /// A place for a question, until it is released or dropped; `nil` when all are taken.
    func take() -> Permit? {
        let isTaken = load.withLock { load in
            guard load.questions < limit else { return false }
            load.questions += 1
            return true
        }
        return isTaken ? Permit(self) : nil
    }

    func recordEntered() {
        load.withLock { load in
            load.records += 1
            load.peakRecords = max(load.peakRecords, load.records)
        }
    }

    func recordsLeft(_ count: Int) { load.withLock { $0.records -= count } }

    fileprivate func questionEnded() { load.withLock { $0.questions -= 1 } }

    /// One question's place.
    final class Permit: Sendable {
        private let slots: QuestionSlots
        private let isReleased = Mutex(false)

        fileprivate init(_ slots: QuestionSlots) { self.slots = slots }

        deinit { release() }

        func release() {
            let isFirst = isReleased.withLock { released in
                defer { released = true }
                return !released
            }
            if isFirst { slots.questionEnded() }
        }
    }
}

/// What an exchange has in hand, for metrics.
public struct ExchangeLoad: Hashable, Sendable {
    /// Questions under way.
    public internal(set) var questions = 0
    /// Records that are accepted from a source and not yet handed to an asker.
    public internal(set) var records = 0
    /// The most records at one moment since the start.
    public internal(set) var peakRecords = 0
}
