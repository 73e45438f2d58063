internal import Synchronization

/// The records of one question that wait for the asker, counted into the load of the process and taken out again whatever happens.
final class RecordCount: Sendable {
    private let slots: QuestionSlots
    private let waiting = Mutex<Int?>(0)

    init(_ slots: QuestionSlots) { self.slots = slots }

    func entered() { change(by: 1) }

    func left(_ count: Int) { change(by: -count) }

    /// The question has ended: what still waits never will be handed out.
    func close() {
        let rest = waiting.withLock { $0.take() }
        if let rest { slots.recordsLeft(rest) }
    }

    private func change(by difference: Int) {
        waiting.withLock { waiting in
            guard let count = waiting else { return }
            waiting = count + difference
            if difference > 0 { slots.recordEntered() } else { slots.recordsLeft(-difference) }
        }
    }
}
